namespace BackpropLab.Exercises;

public static partial class Mistakes
{
    /// <summary>Each row in place of the one before it.</summary>
    public static UsualMistake OffByOneRow { get; } = right =>
    {
        var place = right.Place("order");
        return OfArguments(
            right,
            ($"You are one row too far in {right.Results}.", "Places are counted from 0: a batch begins with row `order[start]`."),
            ("order", arguments => ((int[])arguments[place]!).Skip(1).Append(((int[])arguments[place]!)[0]).ToArray()));
    };
}
