using System.Collections;
using System.Globalization;
using System.Reflection;
using BackpropLab.Protocol;

namespace BackpropLab.Worker;

/// <summary>
/// Finds out whether an object renders itself, by either of two conventions that need no reference to a host:
/// a class attribute <em>named</em> <c>TypeFormatterSourceAttribute</c> whose formatter source makes formatters
/// (.NET Interactive), or a public <c>string ToHtml()</c> (Verso).
/// </summary>
internal static class SelfRendering
{
    const string AttributeName = "TypeFormatterSourceAttribute";

    /// <summary>The object's own renderings, or null if it has none.</summary>
    public static MimeBundle? TryRender(object value) => FromFormatterSource(value) ?? FromToHtml(value);

    static MimeBundle? FromFormatterSource(object value)
    {
        var attribute = value.GetType().GetCustomAttributesData(inherited: true).FirstOrDefault(data => data.AttributeType.Name == AttributeName);
        if (attribute?.ConstructorArguments is not [{ Value: Type sourceType }, ..]) return null;

        var source = Activator.CreateInstance(sourceType, nonPublic: true);
        if (sourceType.GetMethod("CreateTypeFormatters", Type.EmptyTypes)?.Invoke(source, null) is not IEnumerable formatters) return null;

        var renderings = new Dictionary<string, string>();
        foreach (var formatter in formatters)
        {
            var type = formatter.GetType();
            if (type.GetProperty("MimeType")?.GetValue(formatter) is not string mimeType) continue;
            if (type.GetMethod("Format", [typeof(object), typeof(TextWriter)]) is not { } format) continue;
            using var writer = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
            if (format.Invoke(formatter, BindingFlags.DoNotWrapExceptions, null, [value, writer], null) is true)
                renderings.TryAdd(mimeType, writer.ToString());
        }

        if (renderings.Count == 0) return null;
        var bundle = new MimeBundle(renderings.GetValueOrDefault(MimeBundle.PlainText) ?? value.ToString() ?? "");
        foreach (var (mimeType, text) in renderings) bundle[mimeType] = text;
        return bundle;
    }

    static MimeBundle? FromToHtml(object value)
    {
        var method = value.GetType().GetMethod("ToHtml", BindingFlags.Public | BindingFlags.Instance, Type.EmptyTypes);
        return method?.ReturnType == typeof(string)
            ? new MimeBundle(value.ToString() ?? "", (string?)method.Invoke(value, BindingFlags.DoNotWrapExceptions, null, null, null) ?? "")
            : null;
    }

    static IEnumerable<CustomAttributeData> GetCustomAttributesData(this Type type, bool inherited)
    {
        for (var t = type; t is not null; t = inherited ? t.BaseType : null)
            foreach (var data in t.GetCustomAttributesData())
                yield return data;
    }
}
