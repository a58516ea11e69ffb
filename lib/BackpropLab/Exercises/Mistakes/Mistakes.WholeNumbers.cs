namespace BackpropLab.Exercises;

public static partial class Mistakes
{
    /// <summary>A share computed in whole numbers.</summary>
    public static UsualMistake WholeNumbers { get; } = right => OfResult(
        right,
        ("Whole numbers divide to whole numbers in C#: 3 / 4 is 0.", "Make one of them a `double` first, such as `1.0` or `(double)count`."),
        (_, result) => ResultChange.Mapped(result, matrix => matrix, Math.Floor)) with { DividesWholeNumbers = true };
}
