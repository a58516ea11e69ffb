namespace BackpropLab.Exercises;

public static partial class Mistakes
{
    /// <summary>The right matrix, laid on its side.</summary>
    /// <param name="shape">The right shape, such as "(D, H)".</param>
    public static UsualMistake Transposed(string shape) => right => OfResult(
        right,
        ($"This is the transpose of the right answer: {right.Results} has the shape {shape}.",
            "If it comes from a product, exchange the factors and let the transpose go to the other one. A gradient has the shape of its parameter, all else a row for each sample."),
        (_, result) => ResultChange.Mapped(result, matrix => matrix.Transpose()), "R.Transpose()");
}
