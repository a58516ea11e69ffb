namespace BackpropLab.Notebooks;

/// <summary>What a build made, and what it needed for that.</summary>
static class BuildFindings
{
    const string Build = "dotnet build lib/BackpropLab.Cli";

    public static Finding Library(Machine machine, string repository)
    {
        var missing = new[] { "BackpropLab.dll", "MathNet.Numerics.dll" }.Where(dll => !machine.FileExists(InLibrary(repository, dll))).ToArray();
        return missing.Length == 0
            ? new("Helper library", FindingState.Ok, "lib/bin/BackpropLab.dll, which the lessons load")
            : new("Helper library", FindingState.Missing, $"lib/bin/ lacks {string.Join(" and ", missing)}", Build);
    }

    public static Finding Npm(Machine machine, string repository)
    {
        var npm = machine.OnPath("npm");
        if (npm is not null && machine.Print(npm, ["--version"], repository) is { } version)
            return new("npm", FindingState.Ok, $"{version}; a build embeds plotly.js and KaTeX with it");
        return HasCharts(machine, repository) && HasFormulas(machine)
            ? new("npm", FindingState.Ok, "not here, and not needed: this build has plotly.js and KaTeX")
            : new("npm", FindingState.Warning, "not here: a build cannot embed plotly.js and KaTeX", "install Node.js, which brings it: https://nodejs.org");
    }

    public static Finding Charts(Machine machine, string repository) => HasCharts(machine, repository)
        ? new("Charts", FindingState.Ok, "plotly.js is embedded: the network may be off")
        : new("Charts", FindingState.Warning, "plotly.js is not embedded: they need the network", $"{Build} (with npm and the network)");

    public static Finding Formulas(Machine machine) => HasFormulas(machine)
        ? new("Formulas", FindingState.Ok, "KaTeX is embedded: they are set as mathematics")
        : new("Formulas", FindingState.Warning, "KaTeX is not embedded: they show as TeX", $"{Build} (with npm and the network)");

    public static Finding Reports(Machine machine, string repository) => machine.CanWrite(Path.Combine(repository, "report"))
        ? new("Reports", FindingState.Ok, "report/ can be written")
        : new(
            "Reports",
            FindingState.Missing,
            $"{Path.Combine(repository, "report")} cannot be written",
            "dotnet run --project lib/BackpropLab.Cli -- run --output FOLDER");

    static bool HasCharts(Machine machine, string repository) => Has(machine, InLibrary(repository, "BackpropLab.dll"), "plotly");

    static bool HasFormulas(Machine machine) => Has(machine, typeof(BuildFindings).Assembly.Location, "katex");

    static bool Has(Machine machine, string assembly, string resource) =>
        machine.Resources(assembly).Any(name => name.Contains(resource, StringComparison.OrdinalIgnoreCase));

    static string InLibrary(string repository, string file) => Path.Combine(repository, "lib", "bin", file);
}
