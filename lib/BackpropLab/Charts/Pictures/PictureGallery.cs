using BackpropLab.Display;
using BackpropLab.Plotly;

namespace BackpropLab.Charts;

/// <summary>
/// Square pictures in rows, each with what is written below it: one field of colour with gaps, which draws as fast as a
/// single picture. On a narrow page the script hangs fewer of them side by side, by the numbers in <see cref="GalleryMeta"/>.
/// </summary>
sealed class PictureGallery
{
    // The width in pixels for which figures are laid out, and the largest for a picture with its gap.
    const double FullWidth = 736;
    const double Widest = 150;
    const double CaptionHeight = 23;
    const double CaptionGap = 3;
    const double CaptionSize = 12;
    const double CharacterWidth = 6.6;

    readonly IReadOnlyList<IReadOnlyList<double>> pictures;
    readonly IReadOnlyList<string>? captions;
    readonly int side;
    readonly int gap;
    readonly int most;

    /// <summary>Pictures of side² values each, row by row from the upper left corner.</summary>
    public PictureGallery(IReadOnlyList<IReadOnlyList<double>> pictures, IReadOnlyList<string>? captions, int columns)
    {
        (this.pictures, this.captions) = (pictures, captions);
        side = PictureGuard.Side(pictures[0].Count);
        gap = Math.Max(1, side / 8);
        most = columns;
    }

    public required string Title { get; init; }

    public required object[][] Colours { get; init; }

    public required double Lowest { get; init; }

    public required double Highest { get; init; }

    /// <summary>What the value of a pixel is called where it is pointed at.</summary>
    public required string Value { get; init; }

    /// <summary>The scale beside the pictures, if there is one.</summary>
    public Colorbar? Scale { get; init; }

    double Narrowest => Math.Max(40, captions is null ? 0 : 10 + CharacterWidth * captions.Max(caption => caption.Length));

    public PlotlyFigure ToPlotly()
    {
        var margin = new Margin { L = 2, R = Scale is null ? 2 : 82, T = Scale is null ? 4 : 10, B = Scale is null ? 2 : 10 };
        var room = FullWidth - margin.L - margin.R;
        var columns = Math.Clamp((int)(room / Narrowest), 1, most);
        var pixel = Math.Min(Widest, room / columns) / (side + gap);
        var below = captions is null ? gap : (int)Math.Ceiling(CaptionHeight / pixel);
        var rows = (pictures.Count + columns - 1) / columns;
        var layout = new Layout
        {
            Title = Plotly.Title.Of(Title),
            Xaxis = Axis.Hidden([-0.5, room / pixel - 0.5]),
            Yaxis = Axis.Hidden([rows * (side + below) - 0.5, -0.5]),
            Height = Math.Round(margin.T + margin.B + rows * (side + below) * pixel),
            Margin = margin,
            Meta = new()
            {
                Gallery = new(pictures.Count, side, gap, columns, below, most, Narrowest, Widest, captions is null ? 0 : CaptionHeight, CaptionGap),
            },
        };
        return new(captions is null ? [Field(columns, below)] : [Field(columns, below), Captions(columns, below, pixel)], layout);
    }

    HeatmapTrace Field(int columns, int below)
    {
        var decimals = Math.Clamp(2 - (int)Math.Floor(Math.Log10(Math.Max(Highest, -Lowest))), 0, 15);
        var shownColumns = Math.Min(columns, pictures.Count);
        var rows = (pictures.Count + columns - 1) / columns;
        var field = Enumerable.Range(0, rows * (side + below))
            .Select(_ => Enumerable.Repeat(double.NaN, shownColumns * (side + gap)).ToArray()).ToArray();
        for (var i = 0; i < pictures.Count; i++)
        {
            for (var pixel = 0; pixel < side * side; pixel++)
            {
                field[i / columns * (side + below) + pixel / side][i % columns * (side + gap) + pixel % side] =
                    Math.Round(pictures[i][pixel], decimals) + 0.0;
            }
        }

        return new()
        {
            Name = Value,
            Z = field,
            Zmin = Lowest,
            Zmax = Highest,
            Colorscale = Colours,
            Showscale = Scale is null ? false : null,
            Colorbar = Scale,
            Hovertemplate = $"{Value} = %{{z}}<extra></extra>",
            Hoverongaps = false,
        };
    }

    ScatterTrace Captions(int columns, int below, double pixel) => new()
    {
        Name = "captions",
        Mode = "text",
        X = [.. Enumerable.Range(0, pictures.Count).Select(i => i % columns * (side + gap) + (side - 1) / 2.0)],
        Y = [.. Enumerable.Range(0, pictures.Count).Select(i => i / columns * (side + below) + side - 0.5 + CaptionGap / pixel)],
        Text = [.. captions!.Select(PlotlyText.Escape)],
        Textposition = "bottom center",
        Textfont = new() { Size = CaptionSize, Color = Palette.Ink },
        Hoverinfo = "skip",
        Showlegend = false,
    };
}
