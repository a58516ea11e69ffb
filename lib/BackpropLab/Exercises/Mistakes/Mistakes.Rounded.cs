using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab.Exercises;

public static partial class Mistakes
{
    /// <summary>The predicted class in place of the probability.</summary>
    public static UsualMistake Rounded { get; } = right =>
    {
        var y = right.Place("y");
        return OfArguments(
            right,
            ($"You rounded the prediction to a class first in {right.Results}. What becomes of how sure the prediction is?", "Take the probability y as it is."),
            ("y", arguments => Classes(Of(arguments, y))));
    };

    static Matrix<double> Classes(Matrix<double> y) =>
        y.ColumnCount == 1 ? y.Map(p => p >= 0.5 ? 1.0 : 0.0) : OneHot.Encode(OneHot.Decode(y), y.ColumnCount);
}
