namespace BackpropLab.Exercises;

static class PointsText
{
    public static string Of(int points) => points == 1 ? "1 point" : FormattableString.Invariant($"{points} points");
}
