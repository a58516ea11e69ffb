using System.Text;
using BackpropLab.Cli;

namespace BackpropLab.Notebooks.Tests.Cli;

public class TerminalWriterTests
{
    [Fact]
    public void What_is_written_to_a_terminal_reaches_it()
    {
        var terminal = new StringWriter();
        using var writer = new TerminalWriter(terminal);
        writer.Write('a');
        writer.Write("b");
        writer.Write(['c', 'd'], 0, 2);
        writer.Write("e".AsSpan());
        Assert.Equal("abcde", terminal.ToString());
    }

    [Fact]
    public void A_terminal_that_was_closed_stops_nobody_at_work()
    {
        using var writer = new TerminalWriter(new ClosedTerminal());
        writer.Write('a');
        writer.WriteLine("b");
        writer.Write("c".AsSpan());
        writer.Flush();
    }

    sealed class ClosedTerminal : TextWriter
    {
        public override Encoding Encoding => Encoding.UTF8;

        public override void Write(char value) => throw new IOException("Input/output error");

        public override void Flush() => throw new IOException("Input/output error");
    }
}
