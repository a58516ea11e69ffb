namespace BackpropLab.Notebooks;

/// <summary>A text that is no <c>.dib</c>, or a document that cannot be written as one.</summary>
/// <param name="file">The file's name or path, as the reader of the message knows it.</param>
/// <param name="line">The line, from 1, at which it goes wrong.</param>
/// <param name="problem">What stands there and what was expected.</param>
public sealed class DibFormatException(string file, int line, string problem)
    : FormatException($"{file}({line}): {problem}")
{
    /// <summary>The file's name or path.</summary>
    public string File { get; } = file;

    /// <summary>The line, from 1.</summary>
    public int Line { get; } = line;
}
