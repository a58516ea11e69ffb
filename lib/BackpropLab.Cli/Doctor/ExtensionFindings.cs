using System.Text.RegularExpressions;

namespace BackpropLab.Cli;

/// <summary>The extensions with which VS Code opens notebooks.</summary>
static partial class ExtensionFindings
{
    const string Without = "lab watch shows a .dib";

    static readonly (string Id, string Name, bool OpensDib)[] Known =
    [
        ("ms-dotnettools.dotnet-interactive-vscode", "Polyglot Notebooks (opens .dib; no longer maintained)", true),
        ("datafication.verso-notebook", "Verso (imports .dib)", true),
        ("ms-toolsai.jupyter", "Jupyter (opens .ipynb, not .dib)", false),
    ];

    public static Finding Notebooks(Machine machine)
    {
        var installed = Folders(machine).SelectMany(machine.Folders).ToArray();
        var found = Known.Where(extension => installed.Any(folder => IsOf(folder, extension.Id))).ToArray();
        var names = string.Join(", ", found.Select(extension => extension.Name));
        var opened = found.Any(extension => extension.OpensDib);
        return new("Extensions", FindingState.Ok, found.Length == 0 ? $"none, and none is needed: {Without}" : opened ? names : $"{names}; {Without}");
    }

    /// <summary>
    /// The folders that extensions may lie in: the one that VS Code was told of, then its own, that for remote windows, and
    /// those of its variants.
    /// </summary>
    static IEnumerable<string> Folders(Machine machine)
    {
        string[] homes = [".vscode", ".vscode-server", ".vscode-insiders", ".vscode-oss"];
        var usual = homes.Select(home => Path.Combine(machine.Home, home, "extensions"));
        return machine.Variable("VSCODE_EXTENSIONS") is { Length: > 0 } chosen ? usual.Prepend(chosen) : usual;
    }

    // VS Code names the folder publisher.name-1.2.3, for some extensions with the platform after that.
    static bool IsOf(string folder, string id) =>
        folder.StartsWith(id + "-", StringComparison.OrdinalIgnoreCase) && Version().IsMatch(folder.AsSpan(id.Length + 1));

    [GeneratedRegex("^[0-9]")]
    private static partial Regex Version();
}
