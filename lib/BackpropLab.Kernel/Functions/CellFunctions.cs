using BackpropLab.Protocol;

namespace BackpropLab.Kernel;

/// <summary>The functions that every C# cell can call without a <c>using</c>: those of .NET Interactive, by their names there.</summary>
public static class CellFunctions
{
    /// <summary>Shows a value below the cell, at once.</summary>
    /// <param name="value">The value.</param>
    /// <param name="mimeTypes">The renderings to show, for example <c>text/html</c>; all that the value has if none is named.</param>
    /// <returns>The place of the value, where another one can be put.</returns>
    /// <exception cref="ArgumentException">The value has no rendering of a type that is named.</exception>
    public static DisplayedValue display(object? value, params string[] mimeTypes) =>
        DisplayedValue.Show(value, each => ValueFormatter.Format(each, mimeTypes));

    /// <inheritdoc cref="display"/>
    public static DisplayedValue Display(this object? value, params string[] mimeTypes) => display(value, mimeTypes);

    /// <inheritdoc cref="display"/>
    public static DisplayedValue DisplayTable<T>(this IEnumerable<T> value, params string[] mimeTypes) => display(value, mimeTypes);

    /// <summary>Shows a text that is written in some format already, below the cell, at once.</summary>
    /// <param name="value">The text.</param>
    /// <param name="mimeType">Its format, for example <c>text/html</c>, <c>text/markdown</c> or <c>image/svg+xml</c>.</param>
    /// <returns>The place of the text, where another one can be put.</returns>
    public static DisplayedValue DisplayAs(this string value, string mimeType) =>
        DisplayedValue.Show(value, each => new MimeBundle(each?.ToString() ?? "") { [mimeType] = each?.ToString() ?? "" });

    /// <summary>Marks a text as HTML, to be shown as it is.</summary>
    public static HtmlFragment HTML(string content) => new(content);

    /// <summary>Adds rules to the style sheet of the page.</summary>
    public static void CSS(string content) => HTML($"<style>{content}</style>").Display();

    /// <summary>Runs a script in the page, when it is opened.</summary>
    public static void Javascript(string scriptContent) => HTML($"<script>{scriptContent}</script>").Display();
}
