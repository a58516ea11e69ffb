using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using BackpropLab.Protocol;

namespace BackpropLab.Kernel;

/// <summary>
/// Finds out whether an object renders itself, by either of two conventions that need no reference to a host:
/// a class attribute <em>named</em> <c>TypeFormatterSourceAttribute</c> whose formatter source makes formatters
/// (.NET Interactive), or a public <c>string ToHtml()</c> (Verso). One that fails is passed over, with a note.
/// </summary>
static class SelfRendering
{
    const string AttributeName = "TypeFormatterSourceAttribute";
    const BindingFlags AnyConstructor = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance;

    /// <summary>The object's own renderings, or null if it has none.</summary>
    public static MimeBundle? TryRender(object value) =>
        Try(value, "toFigureJson", () => PlotlyNetChart.TryRender(value))
        ?? Try(value, "formatter source", () => FromFormatterSource(value))
        ?? Try(value, "ToHtml()", () => FromToHtml(value));

    static MimeBundle? FromFormatterSource(object value)
    {
        var attribute = value.GetType().GetCustomAttributesData(inherited: true).FirstOrDefault(data => data.AttributeType.Name == AttributeName);
        if (attribute?.ConstructorArguments is not [{ Value: Type sourceType }, ..])
            return null;

        if (sourceType.GetMethod("CreateTypeFormatters", Type.EmptyTypes)?.Invoke(Create(sourceType), BindingFlags.DoNotWrapExceptions, null, null, null) is not IEnumerable formatters)
            return null;

        var renderings = new Dictionary<string, string>();
        foreach (var formatter in formatters)
        {
            var type = formatter.GetType();
            if (type.GetProperty("MimeType")?.GetValue(formatter) is not string mimeType)
                continue;
            if (type.GetMethod("Format", [typeof(object), typeof(TextWriter)]) is not { } format)
                continue;
            if (Try(value, $"formatter for {mimeType}", () => Rendering(value, formatter, format)) is { } rendering)
                renderings.TryAdd(mimeType, rendering);
        }

        if (renderings.Count == 0)
            return null;
        var bundle = new MimeBundle(renderings.GetValueOrDefault(MimeBundle.PlainText) ?? value.ToString() ?? "");
        foreach (var (mimeType, text) in renderings)
            bundle[mimeType] = text;
        return bundle;
    }

    /// <summary>Makes a formatter source, without running a constructor where none can do without arguments.</summary>
    static object Create(Type type) => type.GetConstructor(AnyConstructor, Type.EmptyTypes) is { } constructor
        ? constructor.Invoke(BindingFlags.DoNotWrapExceptions, null, null, null)
        : RuntimeHelpers.GetUninitializedObject(type);

    static string? Rendering(object value, object formatter, MethodInfo format)
    {
        using var writer = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        return format.Invoke(formatter, BindingFlags.DoNotWrapExceptions, null, [value, writer], null) is true ? writer.ToString() : null;
    }

    static MimeBundle? FromToHtml(object value)
    {
        var method = value.GetType().GetMethod("ToHtml", BindingFlags.Public | BindingFlags.Instance, Type.EmptyTypes);
        return method?.ReturnType == typeof(string)
            ? new MimeBundle(value.ToString() ?? "", (string?)method.Invoke(value, BindingFlags.DoNotWrapExceptions, null, null, null) ?? "")
            : null;
    }

    static T? Try<T>(object value, string view, Func<T?> render)
        where T : class
    {
        try
        {
            return render();
        }
        catch (Exception e) when (!CellStop.IsStop(e))
        {
            var error = RuntimeErrors.Describe(e);
            FormattingNotes.Add($"The {view} of {TypeNames.Of(value.GetType())} failed ({error.Name}: {error.Message}); this is its next view.");
            return null;
        }
    }

    static IEnumerable<CustomAttributeData> GetCustomAttributesData(this Type type, bool inherited)
    {
        for (var t = type; t is not null; t = inherited ? t.BaseType : null)
        {
            foreach (var data in t.GetCustomAttributesData())
                yield return data;
        }
    }
}
