using System.Reflection;

namespace BackpropLab.Protocol;

/// <summary>
/// A chart of Plotly.NET, known by its type's name, for no engine refers to a charting library. Its own HTML has
/// plotly.js from the network; its JSON is drawn by the one that the page has.
/// </summary>
public static class PlotlyNetChart
{
    const string TypeName = "Plotly.NET.GenericChart";

    /// <summary>The chart's JSON, and in words what it shows; null for any other value.</summary>
    /// <param name="value">The value that a cell shows.</param>
    public static MimeBundle? TryRender(object value)
    {
        var type = value.GetType();
        while (type is not null && type.FullName != TypeName)
            type = type.BaseType;
        if (type?.GetMethod("toFigureJson", BindingFlags.Public | BindingFlags.Static, [type]) is not { } toJson)
            return null;

        var json = (string)toJson.Invoke(null, BindingFlags.DoNotWrapExceptions, null, [value], null)!;
        return PlotlyFigure.TryRead(json) is { } figure ? new MimeBundle(figure.ToString()) { [PlotlyFigure.MimeType] = json } : null;
    }
}
