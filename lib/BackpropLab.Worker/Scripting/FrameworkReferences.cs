using Microsoft.CodeAnalysis;

namespace BackpropLab.Worker;

/// <summary>The assemblies of the shared framework, which every cell may use.</summary>
static class FrameworkReferences
{
    /// <summary>References to all of them, with this worker for <see cref="CellFunctions"/>.</summary>
    public static IEnumerable<MetadataReference> All()
    {
        var framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        var trusted = (string?)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") ?? "";
        return trusted.Split(Path.PathSeparator)
            .Where(path => Path.GetDirectoryName(path) == framework)
            .Append(typeof(CellFunctions).Assembly.Location)
            .Select(path => MetadataReference.CreateFromFile(path));
    }
}
