namespace BackpropLab.Display;

sealed class RenderableFormatterSource
{
    public IEnumerable<object> CreateTypeFormatters() =>
    [
        new MimeFormatter<Renderable>("text/html", shown => shown.ToHtml()),
        new MimeFormatter<Renderable>("text/plain", shown => shown.ToString() ?? ""),
    ];
}
