using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab.Tests.Charts;

public class CalibrationTableTests
{
    static readonly Dataset four = new("four", Rows.Of([1], [2], [3], [4]), [0, 1, 1, 0]);
    static readonly Matrix<double> probabilities = Rows.Of([0.6, 0.4], [0.6, 0.4], [0.1, 0.9], [1, 0]);

    [Fact]
    public void Samples_are_put_together_by_how_sure_their_answer_is() => Assert.Equal(
        new Table("Sure", ["probability", "samples", "right"], [["0 % to 70 %", 2, 0.5], ["70 % to 99.9 %", 1, 1.0], ["99.9 % to 100 %", 1, 1.0]]).ToString(),
        Chart.CalibrationTable(four, probabilities, [0.7, 0.999], "Sure").ToString());

    [Fact]
    public void A_row_without_samples_has_no_share() => Assert.Equal(
        new Table("Sure", ["probability", "samples", "right"], [["0 % to 20 %", 0, double.NaN], ["20 % to 100 %", 4, 0.75]]).ToString(),
        Chart.CalibrationTable(four, probabilities, [0.2], "Sure").ToString());

    [Fact]
    public void What_does_not_fit_is_named()
    {
        Refused("The probabilities are (4, 1) for 4 samples of 2 classes", four, probabilities.SubMatrix(0, 4, 0, 1), [0.5]);
        Refused("A probability lies from 0 to 1", four, probabilities * 2, [0.5]);
        Refused("The limits are 0.9, 0.7", four, probabilities, [0.9, 0.7]);
        Refused("The limits are 1", four, probabilities, [1]);

        static void Refused(string start, Dataset data, Matrix<double> probabilities, double[] limits) =>
            Assert.StartsWith(start, Assert.Throws<ArgumentException>(() => Chart.CalibrationTable(data, probabilities, limits)).Message);
    }
}
