namespace BackpropLab.Worker;

/// <summary>The functions that every C# cell can call without a <c>using</c>.</summary>
public static class CellFunctions
{
    /// <summary>Shows a value below the cell, at once.</summary>
    public static void display(object? value) => ScriptEngine.Current?.Display(value);

    /// <summary>Shows a value below the cell, at once.</summary>
    public static void Display<T>(this T value) => display(value);

    /// <summary>Marks a text as HTML, to be shown as it is.</summary>
    public static HtmlFragment HTML(string content) => new(content);
}
