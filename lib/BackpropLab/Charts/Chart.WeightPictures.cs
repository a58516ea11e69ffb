using BackpropLab.Charts;
using BackpropLab.Display;
using BackpropLab.Plotly;
using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab;

public static partial class Chart
{
    /// <summary>
    /// What each unit of a first layer looks for in a square picture: the weight of each pixel, green where ink raises the
    /// unit's pre-activation, violet where it lowers it.
    /// </summary>
    /// <param name="weights">W1 (D, H) or a part of its columns: D is 64 for pictures of 8 × 8, 784 for 28 × 28, or another square.</param>
    /// <param name="columns">How many stand side by side where the page is wide enough.</param>
    /// <param name="title">The caption.</param>
    /// <exception cref="ArgumentException">D is no square, there are too many units, or a weight is NaN or infinite.</exception>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than one column.</exception>
    /// <example><code>Chart.WeightPictures(net["W1"])</code></example>
    public static Figure WeightPictures(Matrix<double> weights, int columns = 8, string title = "What each unit looks for")
    {
        ArgumentNullException.ThrowIfNull(weights);
        PictureGuard.Columns(weights, nameof(weights));
        ChartGuard.Columns(columns, nameof(columns));

        var units = weights.ToColumnArrays();
        var bound = ColourBound(units);
        var names = units.Select((_, i) => FormattableString.Invariant($"unit {i + 1}")).ToArray();
        var gallery = new PictureGallery(units, names, columns)
        {
            Title = title,
            Colours = Palette.Weights,
            Lowest = -bound,
            Highest = bound,
            Value = "weight",
            Scale = Colorbar.Between(
                "weight", (-bound, $"≤ {NumberText.Rough(-bound)}"), (0, "0"), (bound, $"≥ {NumberText.Rough(bound)}")),
        };
        return new(
            $"The weights of {Counted(units.Length, "unit")} as pictures of {Sides(weights.RowCount)} pixels, on one scale from "
            + $"{NumberText.Short(-bound)} or less over 0 to {NumberText.Short(bound)} or more. "
            + string.Join(" ", units.Select((unit, i) => $"{names[i]}: {Strongest(unit)}")),
            gallery.ToPlotly(),
            new(
            [
                TableColumn.Text("unit", names),
                TableColumn.Numbers("lowest weight", [.. units.Select(unit => unit.Min())]),
                TableColumn.Numbers("highest weight", [.. units.Select(unit => unit.Max())]),
                TableColumn.Numbers("mean", [.. units.Select(unit => unit.Average())]),
                TableColumn.Numbers("norm ‖w‖", [.. units.Select(unit => Math.Sqrt(unit.Sum(value => value * value)))]),
            ]));
    }

    // A few large weights would leave all others pale: of a hundred, two may be as strong in colour as the scale goes.
    static double ColourBound(double[][] units)
    {
        var sizes = units.SelectMany(unit => unit.Select(Math.Abs)).Order().ToArray();
        var bound = sizes[(int)(0.98 * (sizes.Length - 1))];
        return bound > 0 ? bound : sizes[^1] > 0 ? sizes[^1] : 1;
    }

    static string Strongest(double[] unit)
    {
        return $"most against ink at pixel {Place(unit.Min())}, most for it at pixel {Place(unit.Max())}.";

        string Place(double weight)
        {
            var (row, column) = Math.DivRem(Array.IndexOf(unit, weight), PictureGuard.Side(unit.Length));
            return FormattableString.Invariant($"({row}, {column})");
        }
    }
}
