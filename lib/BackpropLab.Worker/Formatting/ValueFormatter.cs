using BackpropLab.Protocol;

namespace BackpropLab.Worker;

/// <summary>Renders a value for showing: by its own rendering if it has one, else as its kind reads best.</summary>
internal static class ValueFormatter
{
    public static MimeBundle Format(object? value)
    {
        if (value is not null and not HtmlFragment && !ObjectShape.IsScalar(value) && SelfRendering.TryRender(value) is { } own) return own;
        return new MimeBundle(PlainFormatter.Format(value), HtmlFormatter.Format(value));
    }
}
