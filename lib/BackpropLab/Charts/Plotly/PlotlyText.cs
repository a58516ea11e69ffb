namespace BackpropLab.Plotly;

/// <summary>plotly.js reads a little HTML in its texts; names from outside are to stand as they are.</summary>
static class PlotlyText
{
    public static string Escape(string text) => text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;");

    public static string Plain(string escaped) => escaped.Replace("&lt;", "<").Replace("&gt;", ">").Replace("&amp;", "&");
}
