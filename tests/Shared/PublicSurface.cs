using System.Runtime.CompilerServices;
using PublicApiGenerator;

namespace BackpropLab.Testing;

/// <summary>An assembly's public members stand in a file that a person has read: a change to them shows in review.</summary>
static class PublicSurface
{
    static readonly ApiGeneratorOptions MembersAlone = new() { IncludeAssemblyAttributes = false };

    /// <summary>Compares what the assembly of a type offers with <c>Snapshots/ASSEMBLY.approved.txt</c> beside the test.</summary>
    public static void IsApproved(Type type, [CallerFilePath] string testFile = "") =>
        Snapshot.Match(type.Assembly.GetName().Name!, type.Assembly.GeneratePublicApi(MembersAlone), testFile);
}
