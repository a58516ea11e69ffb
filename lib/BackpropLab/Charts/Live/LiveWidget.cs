using BackpropLab.Charts;
using BackpropLab.Display;

namespace BackpropLab;

/// <summary>
/// Something that moves under the hand: the microscope, the playground. It is an output like a chart, brings its own script
/// and needs neither the network nor a running session. Where no scripts run its tables stand there.
/// </summary>
public sealed class LiveWidget : Renderable
{
    static readonly string styles = EmbeddedWebFiles.Text("live/live.css").Trim();

    readonly string kind;
    readonly string given;
    readonly IReadOnlyList<Renderable> tables;

    internal LiveWidget(string kind, string title, string given, params IReadOnlyList<Renderable> tables) =>
        (this.kind, Title, this.given, this.tables) = (kind, title, given, tables);

    /// <summary>What it is called; the caption above it.</summary>
    public string Title { get; }

    /// <summary>
    /// What a widget's page asks of the session in which it was shown; a host that has a running session calls it for the page.
    /// </summary>
    /// <param name="id">The widget's id.</param>
    /// <param name="position">Where the hand has brought it, as JSON that the widget's own script has written.</param>
    /// <returns>The answer, as JSON that the same script reads; null if nobody in this session answers for that widget.</returns>
    /// <exception cref="ArgumentException">The position is none that the widget can be in.</exception>
    public static string? Ask(string id, string position)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(position);
        return LiveAnswers.For(id)?.Invoke(position);
    }

    /// <summary>The title and the tables as text.</summary>
    public override string ToString() => string.Join("\n\n", tables.Select(table => table.ToString()).Prepend(Title));

    internal override bool SharesWidth => true;

    internal override void WriteHtml(HtmlOutput html)
    {
        var id = ElementId.For(kind + given);
        html.Add($"<style>{styles}</style>\n<figure id=\"{id}\" class=\"bl-live\" data-live=\"{kind}\" data-given=\"{HtmlOutput.Encode(given)}\">\n");
        html.Add($"<figcaption>{HtmlOutput.Encode(Title)}</figcaption>\n<div class=\"bl-live-body\">\n");
        foreach (var table in tables)
            table.WriteHtml(html);
        html.Add("</div>\n</figure>\n");
        html.Run(LiveScript.Of(kind + "Widget"));
    }
}
