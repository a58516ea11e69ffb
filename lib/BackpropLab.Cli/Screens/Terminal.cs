using Spectre.Console;

namespace BackpropLab.Cli;

/// <summary>The console as it is: colours and bars where a person looks, plain text in a file or a pipe.</summary>
static class Terminal
{
    const int PlainWidth = 120;

    public static IAnsiConsole Console { get; } = Create();

    public static bool IsPlain => System.Console.IsOutputRedirected;

    static IAnsiConsole Create()
    {
        if (!IsPlain)
            return AnsiConsole.Console;
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, ColorSystem = ColorSystemSupport.NoColors, Interactive = InteractionSupport.No });
        console.Profile.Width = PlainWidth;
        return console;
    }
}
