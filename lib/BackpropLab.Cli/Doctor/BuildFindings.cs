using BackpropLab.Notebooks;

namespace BackpropLab.Cli;

/// <summary>What a build made, and what it needed for that.</summary>
static class BuildFindings
{
    static string Build => HandOut.Current is { } handOut ? $"unpack course.zip again, over {handOut.Folder}" : "dotnet build lib/BackpropLab.Cli";

    public static Finding Library(Machine machine, string repository)
    {
        var missing = new[] { "BackpropLab.dll", "MathNet.Numerics.dll" }.Where(dll => !machine.FileExists(InLibrary(repository, dll))).ToArray();
        return missing.Length == 0
            ? new("Helper library", FindingState.Ok, "lib/bin/BackpropLab.dll, which the lessons load")
            : new("Helper library", FindingState.Missing, $"lib/bin/ lacks {string.Join(" and ", missing)}", Build);
    }

    public static Finding Reports(Machine machine, string repository) => machine.CanWrite(Path.Combine(repository, "report"))
        ? new("Reports", FindingState.Ok, "report/ can be written")
        : new(
            "Reports",
            FindingState.Missing,
            $"{Path.Combine(repository, "report")} cannot be written",
            $"{Typed.Lab} run --output FOLDER");

    static string InLibrary(string repository, string file) => Path.Combine(repository, "lib", "bin", file);
}
