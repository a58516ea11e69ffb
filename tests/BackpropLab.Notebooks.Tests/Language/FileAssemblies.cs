using System.Reflection;
using BackpropLab.Kernel;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Scripting;

namespace BackpropLab.Notebooks.Tests.Language;

/// <summary>References from files, as the worker has them, with their documentation. Nothing is ever loaded: whoever helps with a cell runs none.</summary>
sealed class FileAssemblies : IAssemblies
{
    public IEnumerable<MetadataReference> Framework { get; } =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetDirectoryName(path) == Path.GetDirectoryName(typeof(object).Assembly.Location) || path == typeof(CellFunctions).Assembly.Location)
            .Select(path => MetadataReference.CreateFromFile(path))];

    public AssemblyIdentityComparer Identities => DesktopAssemblyIdentityComparer.Default;

    public MetadataReferenceResolver MetadataResolver => ScriptMetadataResolver.Default;

    public SourceReferenceResolver? SourceResolver => null;

    public MetadataReference? Find(string path, out string whyNot)
    {
        var file = Path.GetFullPath(path, Repository.Notebooks);
        whyNot = $"looked for {file}.";
        return File.Exists(file) ? MetadataReference.CreateFromFile(file, documentation: XmlDocumentationProvider.CreateFromFile(Path.ChangeExtension(file, ".xml"))) : null;
    }

    public void Register(AssemblyIdentity identity, string path) => Assert.Fail($"{identity.Name} was to be loaded.");

    public Assembly Load(Stream image, Stream symbols) => throw new InvalidOperationException("A cell was to be run.");
}
