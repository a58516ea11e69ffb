using BackpropLab.Exercises;
using MathNet.Numerics.LinearAlgebra;
using Matrix = MathNet.Numerics.LinearAlgebra.Matrix<double>;

namespace BackpropLab.Tests.Exercises.UsualMistakes;

/// <summary>Usual mistakes, made of a right function and no other knowledge.</summary>
public class MistakesTests
{
    static readonly Matrix x = Matrix<double>.Build.DenseOfArray(new double[,] { { 1, 2 }, { 3, 5 } });
    static readonly Matrix y = Matrix<double>.Build.DenseOfArray(new[,] { { 0.5 }, { 0.75 } });
    static readonly Matrix t = Matrix<double>.Build.DenseOfArray(new double[,] { { 1 }, { 0 } });

    static readonly RightFunction gradient = new((Matrix X, Matrix y, Matrix t) => X.TransposeThisAndMultiply(y - t) / X.RowCount, ["dW"]);

    [Fact]
    public void A_wrong_result_is_made_of_the_right_one() =>
        Assert.Equal(-Right(), Wrong(Mistakes.Negated));

    [Fact]
    public void A_wrong_error_is_made_through_the_target() =>
        Assert.Equal(x.TransposeThisAndMultiply((y - t).PointwisePower(2)) / 2, Wrong(Mistakes.Squared));

    [Fact]
    public void Where_a_function_takes_a_delta_the_error_is_that()
    {
        var ofDelta = new RightFunction((Matrix delta2) => delta2.ColumnSums().ToRowMatrix() / delta2.RowCount, ["db2"]);

        Assert.Equal(y[0, 0], ((Matrix)Mistakes.FirstSampleAlone(ofDelta).Wrong([y])!)[0, 0]);
    }

    [Fact]
    public void The_sentence_names_the_result_and_the_shape() =>
        Assert.StartsWith("This is the transpose of the right answer: dW has the shape (D, 1).", Mistakes.Transposed("(D, 1)")(gradient).Sentence);

    [Fact]
    public void All_results_of_a_tuple_are_changed()
    {
        var both = new RightFunction((Matrix X) => (X, X.RowCount * 2.0), ["a", "b"]);
        var (matrix, number) = ((Matrix, double))Mistakes.Doubled(both).Wrong([x])!;

        Assert.Equal((2 * x, 8.0), (matrix, number));
    }

    [Fact]
    public void A_parameter_that_the_function_does_not_have_is_named() =>
        Assert.StartsWith(
            "The right function has no parameter learningRate, only X, y, t.",
            Assert.Throws<ArgumentException>(() => Mistakes.Uphill(gradient)).Message);

    static Matrix Right() => (Matrix)gradient.Call([x, y, t])!;

    static Matrix Wrong(UsualMistake mistake) => (Matrix)mistake(gradient).Wrong([x, y, t])!;
}
