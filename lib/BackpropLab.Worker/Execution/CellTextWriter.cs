using System.Text;

namespace BackpropLab.Worker;

/// <summary>What <see cref="Console.Out"/> and <see cref="Console.Error"/> are in a cell.</summary>
internal sealed class CellTextWriter(string name, Func<CellOutputs?> current) : TextWriter
{
    public override Encoding Encoding => Encoding.UTF8;

    public override string NewLine => "\n";

    public override void Write(char value) => current()?.Write(name, [value]);

    public override void Write(char[] buffer, int index, int count) => current()?.Write(name, buffer.AsSpan(index, count));

    public override void Write(ReadOnlySpan<char> buffer) => current()?.Write(name, buffer);

    public override void Write(string? value) => current()?.Write(name, value);

    public override void WriteLine(string? value) => current()?.Write(name, value + NewLine);

    public override void Flush() => current()?.Flush();
}
