using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab.Exercises;

public static partial class Mistakes
{
    /// <summary>The product of two means in place of the mean of the products.</summary>
    /// <param name="parameter">What came in.</param>
    public static UsualMistake MeansMultiplied(string parameter) => right =>
    {
        var place = right.Place(parameter);
        return OfArguments(
            right,
            $"You multiplied the mean of `{parameter}` by the mean error in {right.Results}: what each sample's input has to do with its own error is lost.",
            (parameter, arguments => MeanInEveryRow(Of(arguments, place))));
    };

    static Matrix<double> MeanInEveryRow(Matrix<double> matrix) =>
        Matrix<double>.Build.Dense(matrix.RowCount, matrix.ColumnCount, (_, column) => matrix.Column(column).Average());
}
