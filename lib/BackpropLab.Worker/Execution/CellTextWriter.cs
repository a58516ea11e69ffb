using System.Text;
using BackpropLab.Protocol;

namespace BackpropLab.Worker;

/// <summary>What <see cref="Console.Out"/> and <see cref="Console.Error"/> are in a cell.</summary>
sealed class CellTextWriter(string name, Func<CellOutputs?> current) : TextWriter
{
    public override Encoding Encoding => Encoding.UTF8;

    public override string NewLine => "\n";

    public override void Write(char value) => Pass([value]);

    public override void Write(char[] buffer, int index, int count) => Pass(buffer.AsSpan(index, count));

    public override void Write(ReadOnlySpan<char> buffer) => Pass(buffer);

    public override void Write(string? value) => Pass(value);

    public override void WriteLine(string? value) => Pass(value + NewLine);

    public override void Flush() => current()?.Flush();

    void Pass(ReadOnlySpan<char> text)
    {
        CellStop.Check();
        current()?.Write(name, text);
    }
}
