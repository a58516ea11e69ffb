using System.Text.Json;
using System.Text.Json.Nodes;

namespace BackpropLab.Cli;

/// <summary>The SDK and the runtime.</summary>
static class DotNetFindings
{
    const string Install = "install it: https://dotnet.microsoft.com/download";

    /// <summary>The SDK that <c>dotnet</c> picks in the repository, where global.json has its say.</summary>
    public static Finding Sdk(Machine machine, string repository)
    {
        const string name = ".NET SDK";
        var wanted = Wanted(machine.ReadText(Path.Combine(repository, "global.json")));
        if (machine.OnPath("dotnet") is not { } dotnet)
            return new(name, FindingState.Missing, $"no dotnet on PATH; global.json wants {wanted}", Install);
        if (machine.Print(dotnet, ["--version"], repository) is { } version)
            return new(name, FindingState.Ok, $"{version} (global.json wants {wanted})");

        var installed = (machine.Print(dotnet, ["--list-sdks"], repository) ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var there = installed.Length == 0 ? "no SDK" : string.Join(", ", installed.Select(line => line.Split(' ')[0]));
        return new(name, FindingState.Missing, $"{there}, but global.json wants {wanted}", Install);
    }

    /// <summary>The runtime that is running this.</summary>
    public static Finding Runtime(Machine machine) => new(".NET runtime", FindingState.Ok, machine.Runtime);

    static string Wanted(string? globalJson)
    {
        try
        {
            return globalJson is not null && (string?)JsonNode.Parse(globalJson)?["sdk"]?["version"] is { } version
                ? $"{version} or a later {string.Join('.', version.Split('.').Take(2))}"
                : "10";
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return "10";
        }
    }
}
