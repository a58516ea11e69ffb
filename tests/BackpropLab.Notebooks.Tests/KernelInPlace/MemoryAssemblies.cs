using System.Reflection;
using System.Runtime.Loader;
using BackpropLab.Kernel;
using Microsoft.CodeAnalysis;

namespace BackpropLab.Notebooks.Tests.KernelInPlace;

/// <summary>References as images in memory, as a browser has them: none has a path.</summary>
sealed class MemoryAssemblies : IAssemblies
{
    static readonly Lazy<IReadOnlyDictionary<string, MetadataReference>> images = new(() =>
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .DistinctBy(Path.GetFileName)
            .ToDictionary(path => Path.GetFileName(path), path => (MetadataReference)MetadataReference.CreateFromImage(File.ReadAllBytes(path), filePath: null)));

    readonly AssemblyLoadContext cells = new("Cells in place");

    public IEnumerable<MetadataReference> Framework =>
        images.Value.Where(image => image.Key.StartsWith("System.", StringComparison.Ordinal) || image.Key is "BackpropLab.Kernel.dll" or "netstandard.dll").Select(image => image.Value);

    public AssemblyIdentityComparer Identities => AssemblyIdentityComparer.Default;

    public MetadataReferenceResolver? MetadataResolver => null;

    public SourceReferenceResolver? SourceResolver => null;

    public MetadataReference? Find(string path, out string whyNot)
    {
        whyNot = "there are no files here.";
        return images.Value.GetValueOrDefault(path);
    }

    public void Register(AssemblyIdentity identity, string path) => Assert.Fail($"{identity.Name} has a path: {path}");

    public Assembly Load(Stream image, Stream symbols) => cells.LoadFromStream(image, symbols);
}
