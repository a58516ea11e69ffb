using System.Text.Json;
using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab.Tests.Charts;

public class PictureTests
{
    static readonly Matrix<double> three = Matrix<double>.Build.DenseOfArray(new[,] { { 0.0, 4, 8, 16 }, { 1, 2, 3, 4 }, { 16, 0, 0, 16 } });

    [Fact]
    public void Pictures_hang_in_rows_in_one_field_with_gaps() =>
        Snapshot.Match("pictures", FigureText.Of(Chart.Pictures(three, ["8, read as 3", "1, read as 7", "4, read as 9"], columns: 2, "Misread")));

    [Fact]
    public void Weights_have_a_scale_of_signs() =>
        Snapshot.Match("weight-pictures", FigureText.Of(Chart.WeightPictures((three.SubMatrix(0, 2, 0, 4) - 3.5).Transpose())));

    [Theory]
    [InlineData(8)]
    [InlineData(28)]
    public void Every_pixel_is_where_it_belongs(int side)
    {
        var pictures = Matrix<double>.Build.Dense(11, side * side, (i, j) => i + j % 7);
        var figure = JsonDocument.Parse(Chart.Pictures(pictures, columns: 4).PlotlyJson).RootElement;
        var (z, gap) = (figure.GetProperty("data")[0].GetProperty("z"), figure.GetProperty("layout").GetProperty("meta").GetProperty("gallery").GetProperty("gap").GetInt32());

        for (var i = 0; i < 11; i++)
        {
            for (var j = 0; j < side * side; j++)
                Assert.Equal(pictures[i, j], z[i / 4 * (side + gap) + j / side][i % 4 * (side + gap) + j % side].GetDouble());
        }

        Assert.Equal(JsonValueKind.Null, z[0][side].ValueKind);
    }

    [Fact]
    public void Long_captions_leave_room_for_fewer_pictures_in_a_row()
    {
        var figure = JsonDocument.Parse(Chart.Pictures(three, [.. Enumerable.Repeat("a caption of thirty-two letters.", 3)], columns: 8).PlotlyJson).RootElement;

        Assert.Equal(3, figure.GetProperty("layout").GetProperty("meta").GetProperty("gallery").GetProperty("columns").GetInt32());
    }

    [Fact]
    public void Forty_pictures_are_a_light_page()
    {
        var digits = Datasets.LoadDigits();
        var large = Matrix<double>.Build.Dense(40, 784, (i, j) => Math.Exp(-Math.Pow((j % 28 - 14) / (3.0 + i % 5), 2)));

        Assert.InRange(Chart.Pictures(digits.X.SubMatrix(0, 40, 0, 64), [.. digits.Labels.Take(40).Select(label => $"{label}")]).PlotlyJson.Length, 5_000, 50_000);
        Assert.InRange(Chart.Pictures(large).PlotlyJson.Length, 50_000, 300_000);
        Assert.InRange(Chart.WeightPictures(Matrix<double>.Build.Dense(784, 32, (i, j) => Math.Sin(i + j))).PlotlyJson.Length, 50_000, 300_000);
    }

    [Fact]
    public void Blank_pictures_and_weights_of_nothing_but_zero_are_drawn()
    {
        Assert.Contains("from paper (0) to ink (0).", Chart.Pictures(Matrix<double>.Build.Dense(1, 64)).Description);
        Assert.StartsWith("The weights of 1 unit as pictures", Chart.WeightPictures(Matrix<double>.Build.Dense(64, 1)).Description);
    }

    [Fact]
    public void Rows_that_are_no_squares_are_refused() =>
        Refused(
            () => Chart.Pictures(Matrix<double>.Build.Dense(3, 63)),
            "pictures is (3, 63), and a row of 63 makes no square picture: rows of 64 (8 × 8), 784 (28 × 28) or another square are expected.");

    [Fact]
    public void A_picture_that_lies_is_set_upright() =>
        Refused(
            () => Chart.Pictures(Matrix<double>.Build.Dense(64, 1)),
            "pictures is (64, 1), and a row of 1 makes no square picture: rows of 64 (8 × 8), 784 (28 × 28) or another square are expected. Its transpose would do.");

    [Fact]
    public void Captions_are_as_many_as_pictures() =>
        Refused(() => Chart.Pictures(three, ["one", "two"]), "There are 2 captions for 3 pictures: give one for each.");

    [Fact]
    public void A_pixel_that_is_no_number_is_named() =>
        Refused(
            () => Chart.Pictures(Matrix<double>.Build.Dense(2, 4, (i, j) => i == 1 && j == 2 ? double.NaN : 0)),
            "pictures[1, 2] is NaN: every value must be a finite number.");

    [Fact]
    public void More_pictures_than_a_page_can_bear_are_refused() =>
        Refused(
            () => Chart.Pictures(Matrix<double>.Build.Dense(200, 784)),
            "pictures holds 200 pictures of 784 pixels: up to 127 of this size are drawn. Give a part of them.");

    [Fact]
    public void Pictures_need_a_column() => Refused(() => Chart.Pictures(three, columns: 0), "At least 1 column is needed.");

    [Fact]
    public void Weights_of_inputs_that_are_no_picture_are_refused() =>
        Refused(
            () => Chart.WeightPictures(Matrix<double>.Build.Dense(32, 64)),
            "weights is (32, 64), and a column of 32 makes no square picture: the weights (D, H) of a first layer are expected, "
            + "D being 64 (8 × 8), 784 (28 × 28) or another square. Its transpose would do.");

    static void Refused(Func<object> make, string message) =>
        Assert.StartsWith(message, Assert.ThrowsAny<ArgumentException>(make).Message);
}
