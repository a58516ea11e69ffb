using System.Text;
using BackpropLab.Protocol;

namespace BackpropLab.Kernel;

/// <summary>What <see cref="Console.Out"/> and <see cref="Console.Error"/> are in a cell.</summary>
/// <param name="name"><see cref="OutputText.Out"/> or <see cref="OutputText.Error"/>.</param>
/// <param name="current">Where the output of the calling code goes; null for nowhere.</param>
public sealed class CellTextWriter(string name, Func<CellOutputs?> current) : TextWriter
{
    /// <inheritdoc/>
    public override Encoding Encoding => Encoding.UTF8;

    /// <inheritdoc/>
    public override string NewLine => "\n";

    /// <inheritdoc/>
    public override void Write(char value) => Pass([value]);

    /// <inheritdoc/>
    public override void Write(char[] buffer, int index, int count) => Pass(buffer.AsSpan(index, count));

    /// <inheritdoc/>
    public override void Write(ReadOnlySpan<char> buffer) => Pass(buffer);

    /// <inheritdoc/>
    public override void Write(string? value) => Pass(value);

    /// <inheritdoc/>
    public override void WriteLine(string? value) => Pass(value + NewLine);

    /// <inheritdoc/>
    public override void Flush() => current()?.Flush();

    void Pass(ReadOnlySpan<char> text)
    {
        CellStop.Check();
        current()?.Write(name, text);
    }
}
