namespace BackpropLab.Notebooks;

/// <summary>One cell of a notebook: the kernel that it is for and its text.</summary>
/// <param name="Language">The kernel's name as the file has it after <c>#!</c>: <c>csharp</c>, <c>markdown</c> ...</param>
/// <param name="Source">The cell's lines, parted by <c>\n</c>, with no empty line at either end.</param>
public sealed record DibCell(string Language, string Source)
{
    /// <summary>Whether this is C# by any of its names (<c>csharp</c>, <c>c#</c>, <c>cs</c>).</summary>
    public bool IsCSharp => Language is "csharp" or "c#" or "cs";

    /// <summary>Whether this is Markdown by either of its names (<c>markdown</c>, <c>md</c>).</summary>
    public bool IsMarkdown => Language is "markdown" or "md";
}
