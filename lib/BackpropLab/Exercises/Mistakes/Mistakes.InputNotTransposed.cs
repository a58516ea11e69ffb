namespace BackpropLab.Exercises;

public static partial class Mistakes
{
    /// <summary>A gradient of weights, what came in transposed times the error, without the transpose.</summary>
    /// <param name="parameter">What came in.</param>
    /// <param name="product">The shapes that are multiplied then, such as "(N, D) times (N, 1)".</param>
    public static UsualMistake InputNotTransposed(string parameter, string product) => right =>
    {
        var place = right.Place(parameter);
        var ofTransposed = OfArguments(
            right,
            ($"{parameter} stands in the product as it came: {product} does not fit, and where it does by chance it gives something else. What should the product add up over?",
                $"Transpose {parameter}, so that the sum of the product runs over the samples."),
            (parameter, arguments => Of(arguments, place).Transpose()));
        // The right function takes the rows of what came in for the samples.
        return ofTransposed with
        {
            Wrong = arguments => ResultChange.Scaled(ofTransposed.Wrong(arguments)!, Of(arguments, place).ColumnCount / Samples(arguments)),
        };
    };
}
