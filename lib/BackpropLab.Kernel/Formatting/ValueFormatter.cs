using System.Text.Json;
using System.Text.Json.Serialization;
using BackpropLab.Protocol;

namespace BackpropLab.Kernel;

/// <summary>Renders a value for showing: by its own rendering if it has one, else as its kind reads best.</summary>
static class ValueFormatter
{
    const string Json = "application/json";

    static readonly JsonSerializerOptions AnyObject = new()
    {
        IncludeFields = true,
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
        ReferenceHandler = ReferenceHandler.IgnoreCycles,
    };

    public static MimeBundle Format(object? value) => FormattingNotes.Below(() => ObjectShape.RunningThroughOnce(() => Render(value)));

    static MimeBundle Render(object? value)
    {
        if (value is not null and not HtmlFragment && !ObjectShape.IsScalar(value) && SelfRendering.TryRender(value) is { } own)
            return own;
        return new MimeBundle(PlainFormatter.Format(value), HtmlFormatter.Format(value));
    }

    /// <summary>Renders a value as the types that are named and no others, but for the text that every bundle has.</summary>
    /// <param name="value">The value.</param>
    /// <param name="mimeTypes">The types; none of them means all that the value has.</param>
    /// <exception cref="ArgumentException">The value has no rendering of such a type.</exception>
    public static MimeBundle Format(object? value, string[]? mimeTypes)
    {
        var all = Format(value);
        if (mimeTypes is not { Length: > 0 })
            return all;
        var bundle = new MimeBundle(mimeTypes is [Json] ? Rendering(value, all, Json) : all.Text);
        foreach (var type in mimeTypes)
            bundle[type] = Rendering(value, all, type);
        return bundle;
    }

    static string Rendering(object? value, MimeBundle all, string mimeType) =>
        all.Has(mimeType) ? all[mimeType]
        : mimeType == MimeBundle.Html ? HtmlFormatter.OwnHtml(all) ?? HtmlFormatter.Text(all.Text)
        : mimeType == Json ? ToJson(value)
        : throw new ArgumentException(
            $"A value of type {Name(value)} has no rendering as {mimeType}: it can be shown as {string.Join(", ", all.ToJson().Select(pair => pair.Key).Union([MimeBundle.Html, Json]))}. "
            + $"""A text that is in that format already is shown by text.DisplayAs("{mimeType}").""");

    static string ToJson(object? value)
    {
        try
        {
            return JsonSerializer.Serialize(value, AnyObject);
        }
        catch (Exception e) when (e is NotSupportedException or JsonException or InvalidOperationException)
        {
            throw new ArgumentException($"A value of type {Name(value)} cannot be written as JSON ({e.Message})", e);
        }
    }

    static string Name(object? value) => value is null ? "null" : TypeNames.Of(value.GetType()) is var name and not "new" ? name : "new { ... }";
}
