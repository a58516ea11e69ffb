using BackpropLab.Charts;
using BackpropLab.Display;
using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab;

public static partial class Chart
{
    /// <summary>Samples that are square pictures, such as digits, from paper (0) to ink (the highest value of all).</summary>
    /// <param name="pictures">
    /// One picture a row, its pixels row by row from the upper left corner: (N, 64) of 8 × 8, (N, 784) of 28 × 28, or another square.
    /// </param>
    /// <param name="captions">What is written below each, such as "8, read as 3"; one for each picture.</param>
    /// <param name="columns">How many stand side by side where the page is wide enough.</param>
    /// <param name="title">The caption of the whole.</param>
    /// <exception cref="ArgumentException">
    /// The pictures are not square or too many, the captions not as many as they, or a value is NaN or infinite.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than one column.</exception>
    /// <example><code>
    /// var misread = Enumerable.Range(0, test.Samples).Where(i => predicted[i] != test.Labels[i]).Take(16).ToArray();
    /// Chart.Pictures(test.Rows(misread).X, [.. misread.Select(i => $"{test.Labels[i]}, read as {predicted[i]}")])
    /// </code></example>
    public static Figure Pictures(
        Matrix<double> pictures, IReadOnlyList<string>? captions = null, int columns = 8, string title = "Pictures")
    {
        ArgumentNullException.ThrowIfNull(pictures);
        PictureGuard.Rows(pictures, nameof(pictures));
        ChartGuard.Columns(columns, nameof(columns));
        if (captions is not null && captions.Count != pictures.RowCount)
        {
            throw new ArgumentException(
                $"There are {captions.Count} captions for {pictures.RowCount} pictures: give one for each.", nameof(captions));
        }

        var rows = pictures.ToRowArrays();
        var (lowest, highest) = (Math.Min(0, rows.Min(row => row.Min())), rows.Max(row => row.Max()));
        var gallery = new PictureGallery(rows, captions, columns)
        {
            Title = title,
            Colours = Palette.Inks,
            Lowest = lowest,
            Highest = highest > lowest ? highest : lowest + 1,
            Value = "ink",
        };
        return new(
            $"{Counted(rows.Length, "picture")} of {Sides(pictures.ColumnCount)} pixels, from paper ({NumberText.Short(lowest)}) to ink "
            + $"({NumberText.Short(highest)}){(captions is null ? "." : $", row by row: {string.Join("; ", captions)}.")}",
            gallery.ToPlotly(),
            PictureTable(captions, rows));
    }

    static string Counted(int count, string noun) => FormattableString.Invariant($"{count} {noun}{(count == 1 ? "" : "s")}");

    static string Sides(int pixels) => FormattableString.Invariant($"{PictureGuard.Side(pixels)} × {PictureGuard.Side(pixels)}");

    static double DarkPixels(double[] picture)
    {
        var half = picture.Max() / 2;
        return picture.Count(value => value > half);
    }

    static DataTable PictureTable(IReadOnlyList<string>? captions, double[][] pictures) => new(
        [
            TableColumn.Numbers("picture", [.. Enumerable.Range(1, pictures.Length).Select(i => (double)i)]),
            .. captions is null ? (TableColumn[])[] : [TableColumn.Text("caption", captions)],
            TableColumn.Numbers("mean", [.. pictures.Select(picture => picture.Average())]),
            TableColumn.Numbers("darkest pixel", [.. pictures.Select(picture => picture.Max())]),
            TableColumn.Numbers("pixels above half of it", [.. pictures.Select(DarkPixels)]),
        ]);
}
