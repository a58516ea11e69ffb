namespace BackpropLab.Tests.Exercises;

/// <summary>What is printed while something runs; the console is one for all, so its tests run by themselves.</summary>
static class ConsoleText
{
    public static (T Result, string Said) Of<T>(Func<T> run)
    {
        var console = Console.Out;
        var said = new StringWriter();
        Console.SetOut(said);
        try
        {
            return (run(), said.ToString().Trim());
        }
        finally
        {
            Console.SetOut(console);
        }
    }
}
