using System.CommandLine;

namespace BackpropLab.Cli;

/// <summary>Options of every command that serves pages.</summary>
static class ServingOptions
{
    const int HighestPort = 65_535;

    /// <summary>The port.</summary>
    public static Option<int> Port()
    {
        var port = new Option<int>("--port") { Description = "The port to listen on. A free one if left out.", HelpName = "number" };
        OptionRules.Require(port, number => number is >= 0 and <= HighestPort, $"a port number up to {HighestPort}");
        return port;
    }
}
