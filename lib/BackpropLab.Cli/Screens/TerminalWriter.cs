using System.Text;

namespace BackpropLab.Cli;

/// <summary>
/// Writes to a terminal, which may be closed at any moment: what is written then is lost, and what is being done is not lost
/// with it.
/// </summary>
/// <param name="terminal">Writes to the terminal.</param>
sealed class TerminalWriter(TextWriter terminal) : TextWriter
{
    public override Encoding Encoding => terminal.Encoding;

    public override void Write(char value) => Try(() => terminal.Write(value));

    public override void Write(char[] buffer, int index, int count) => Try(() => terminal.Write(buffer, index, count));

    public override void Write(string? value) => Try(() => terminal.Write(value));

    public override void Flush() => Try(terminal.Flush);

    static void Try(Action write)
    {
        try
        {
            write();
        }
        catch (IOException)
        {
            // Nobody reads it any more.
        }
    }
}
