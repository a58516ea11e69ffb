using System.Reflection;
using System.Runtime.CompilerServices;
using BackpropLab.Files;
using BackpropLab.Kernel;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Scripting;
using Microsoft.CodeAnalysis.Scripting.Hosting;

namespace BackpropLab.Worker;

/// <summary>
/// References from files, loaded as Roslyn's own scripting loads them: what an assembly needs is looked for beside it.
/// </summary>
sealed class WorkerAssemblies : IAssemblies
{
    const int MostBytes = 512 << 20;

    // A cell may go elsewhere while another is being written.
    readonly string folder = Directory.GetCurrentDirectory();

    readonly InteractiveAssemblyLoader loader = new();

    public IEnumerable<MetadataReference> Framework
    {
        get
        {
            var framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
            var trusted = (string?)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") ?? "";
            return trusted.Split(Path.PathSeparator)
                .Where(path => Path.GetDirectoryName(path) == framework)
                .Append(typeof(CellFunctions).Assembly.Location)
                .Select(path => MetadataReference.CreateFromFile(path));
        }
    }

    public AssemblyIdentityComparer Identities => DesktopAssemblyIdentityComparer.Default;

    public MetadataReferenceResolver MetadataResolver => ScriptMetadataResolver.Default;

    public SourceReferenceResolver SourceResolver => SourceFileResolver.Default;

    public MetadataReference? Find(string path, out string whyNot)
    {
        var file = Path.GetFullPath(path, folder);
        whyNot = $"looked for {file}. If it is this project's library, build it with: dotnet build";
        if (!File.Exists(file))
            return null;
        try
        {
            RegularFile.Require(file, "an assembly", MostBytes);
            return Reference(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            whyNot = e.Message;
            return null;
        }
    }

    /// <summary>A reference to an assembly's file, with the documentation beside it, which nobody reads before help is asked for.</summary>
    public static MetadataReference Reference(string file)
    {
        var documentation = Path.ChangeExtension(file, ".xml");
        return MetadataReference.CreateFromFile(file, documentation: File.Exists(documentation) ? XmlDocumentationProvider.CreateFromFile(documentation) : null);
    }

    public void Register(AssemblyIdentity identity, string path) => loader.RegisterDependency(identity, path);

    public Assembly Load(Stream image, Stream symbols) => Load(loader, image, symbols);

    /// <summary>What Roslyn's scripting loads a submission with; its public members load nothing.</summary>
    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "LoadAssemblyFromStream")]
    static extern Assembly Load(InteractiveAssemblyLoader loader, Stream image, Stream symbols);
}
