using System.Runtime.InteropServices;
using BackpropLab.Cli;

namespace BackpropLab.Notebooks.Tests.Cli.Doctor;

/// <summary>A machine that has what a test gives it, and nothing else.</summary>
sealed class FakeMachine
{
    public const string Repository = "/home/ada/backprop-lab";

    public OSPlatform Platform { get; init; } = OSPlatform.Linux;

    public string Home { get; init; } = "/home/ada";

    public Dictionary<string, string> Variables { get; init; } = [];

    /// <summary>Programs on PATH, and what each prints for its arguments.</summary>
    public Dictionary<string, Dictionary<string, string>> Programs { get; init; } = [];

    public string[] Files { get; init; } = [];

    /// <summary>The text of an operating system's <c>/etc/os-release</c>.</summary>
    public string? Release { get; init; }

    public Dictionary<string, string[]> Folders { get; init; } = [];

    public bool Writable { get; init; } = true;

    public Machine Machine => new()
    {
        Description = $"{Platform}, x64",
        Platform = Platform,
        Runtime = ".NET 10.0.12",
        Home = Home,
        Variable = Variables.GetValueOrDefault,
        FileExists = Files.Contains,
        ReadText = path => path switch
        {
            $"{Repository}/global.json" => """{"sdk":{"version":"10.0.100","rollForward":"latestFeature"}}""",
            "/etc/os-release" => Release,
            _ => null,
        },
        Folders = folder => Folders.GetValueOrDefault(folder, []),
        CanWrite = folder => Writable && folder == $"{Repository}/report",
        OnPath = program => Programs.ContainsKey(program) ? $"/usr/bin/{program}" : null,
        Print = (program, arguments, folder) =>
            folder == Repository ? Programs[Path.GetFileName(program)].GetValueOrDefault(string.Join(' ', arguments)) : null,
    };
}
