using BackpropLab.Notebooks;

namespace BackpropLab.Cli;

/// <summary>What a machine has of what the lessons use, what works with it, and what mends the rest.</summary>
static class Examination
{
    /// <summary>Looks at everything, in the order in which a person should mend it.</summary>
    /// <param name="machine">The machine.</param>
    /// <param name="repository">The folder with <c>lab.sln</c>, or in which the student of a hand-out works.</param>
    /// <returns>One finding for each thing.</returns>
    public static IReadOnlyList<Finding> Of(Machine machine, string repository) =>
    [
        // A hand-out is built already.
        .. HandOut.Current is null ? [DotNetFindings.Sdk(machine, repository)] : Array.Empty<Finding>(),
        DotNetFindings.Runtime(machine),
        BuildFindings.Library(machine, repository),
        BuildFindings.Reports(machine, repository),
        ProgramFindings.Browser(machine),
        ProgramFindings.Editor(machine),
        ExtensionFindings.Notebooks(machine),
    ];
}
