using BackpropLab.Display;

namespace BackpropLab.Charts;

/// <summary>
/// The seam at which another library draws the figures of this one. Each figure asks here whenever it is shown, and one that
/// is drawn by another says so: below its plot and in its attribute <c>data-drawn-by</c>.
/// </summary>
/// <param name="Name">The library that draws, with its version.</param>
/// <param name="Draw">
/// Takes a figure as plotly.js reads it, <c>{"data": [...], "layout": {...}}</c>, and gives what plotly.js is to read instead.
/// </param>
/// <param name="AnimationNote">A sentence about what becomes of a figure's frames, which <paramref name="Draw"/> is not given.</param>
sealed record FigureDrawing(string Name, Func<string, string> Draw, string AnimationNote)
{
    /// <summary>The other library that draws the figures; null while this one does.</summary>
    public static FigureDrawing? Other { get; set; }

    /// <summary>The line below a plot.</summary>
    public string Note(bool isAnimated) =>
        $"<p class=\"bl-drawn-by\">Drawn by {HtmlOutput.Encode(Name)}.{(isAnimated ? " " + HtmlOutput.Encode(AnimationNote) : "")}</p>\n";
}
