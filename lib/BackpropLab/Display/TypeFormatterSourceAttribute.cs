namespace BackpropLab.Display;

/// <summary>
/// Tells a notebook host how instances of a class are shown. Hosts find the attribute by its name and members, so
/// that the library refers to none of them (.NET Interactive, docs/formatting.md, "convention-based").
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
sealed class TypeFormatterSourceAttribute(Type formatterSourceType) : Attribute
{
    public Type FormatterSourceType { get; } = formatterSourceType;

    public string[] PreferredMimeTypes { get; set; } = [];
}
