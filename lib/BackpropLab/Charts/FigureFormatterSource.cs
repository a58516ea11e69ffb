using BackpropLab.Display;

namespace BackpropLab.Charts;

sealed class FigureFormatterSource
{
    public const string PlotlyMimeType = "application/vnd.plotly.v1+json";

    public IEnumerable<object> CreateTypeFormatters() =>
    [
        new MimeFormatter<Figure>("text/html", figure => figure.ToHtml()),
        new MimeFormatter<Figure>(PlotlyMimeType, figure => figure.PlotlyJson),
        new MimeFormatter<Figure>("text/plain", figure => figure.ToString()),
    ];
}
