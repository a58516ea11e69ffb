namespace BackpropLab;

/// <summary>What training refuses, in the words that its parts share.</summary>
static class TrainingGuard
{
    public static void LearningRate(double value, string parameter)
    {
        if (!(value > 0 && double.IsFinite(value)))
            throw new ArgumentOutOfRangeException(parameter, value, "A learning rate is a finite number above 0, such as 0.1.");
    }

    public static void AtLeastOne(int value, string parameter, string what)
    {
        if (value < 1)
            throw new ArgumentOutOfRangeException(parameter, value, $"{what} is at least 1.");
    }

    public static void NotNegative(int value, string parameter, string what)
    {
        if (value < 0)
            throw new ArgumentOutOfRangeException(parameter, value, $"{what} is 0 (never) or more.");
    }
}
