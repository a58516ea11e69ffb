using BackpropLab.Notebooks;

namespace BackpropLab.Cli;

/// <summary>How a person types the command <c>lab</c> where this program lies.</summary>
static class Typed
{
    /// <summary>What stands before the command's own words.</summary>
    public static string Lab { get; } = HandOut.Current is { } handOut ? Started(handOut) : "dotnet run --project lib/BackpropLab.Cli --";

    /// <summary>Whoever stands in the folder types it with a dot, as shells want it; from elsewhere its path counts.</summary>
    static string Started(HandOut handOut)
    {
        var program = OperatingSystem.IsWindows() ? ".\\lab" : "./lab";
        var path = Path.Combine(handOut.Folder, "lab");
        return Path.GetFullPath(Directory.GetCurrentDirectory()) == handOut.Folder ? program : path.Contains(' ', StringComparison.Ordinal) ? $"\"{path}\"" : path;
    }
}
