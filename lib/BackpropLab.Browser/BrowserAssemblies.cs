using System.Reflection;
using System.Runtime.InteropServices;
using System.Runtime.Loader;
using BackpropLab.Kernel;
using Microsoft.CodeAnalysis;

namespace BackpropLab.Browser;

/// <summary>References as the images that the page has loaded: none has a path.</summary>
sealed class BrowserAssemblies : IAssemblies
{
    readonly Dictionary<string, byte[]> images = new(StringComparer.OrdinalIgnoreCase);
    readonly Dictionary<string, byte[]> documentation = new(StringComparer.OrdinalIgnoreCase);
    readonly Dictionary<string, MetadataReference> references = new(StringComparer.OrdinalIgnoreCase);

    public IEnumerable<MetadataReference> Framework =>
        [.. images.Keys.Where(file => IsFramework(file) || file == "BackpropLab.Kernel.dll").Select(file => Reference(file)!)];

    // The desktop's asks for XML, which is a tenth of all that would be loaded.
    public AssemblyIdentityComparer Identities => AssemblyIdentityComparer.Default;

    public MetadataReferenceResolver? MetadataResolver => null;

    public SourceReferenceResolver? SourceResolver => null;

    /// <summary>Takes an image.</summary>
    public void Add(string file, byte[] image) => images[file] = image;

    /// <summary>Takes what is to be said of an assembly.</summary>
    /// <param name="file">The name of the assembly's file, with the extension .xml.</param>
    /// <param name="xml">What the compiler has written of it.</param>
    public void AddDocumentation(string file, byte[] xml) => documentation[file] = xml;

    public MetadataReference? Find(string path, out string whyNot)
    {
        var file = path.Split('/', '\\')[^1];
        whyNot = $"{file} does not come with the course; other files can be used where the course is installed.";
        return IsFramework(file) ? null : Reference(file);
    }

    public void Register(AssemblyIdentity identity, string path)
    {
        // Nothing here has a path.
    }

    public Assembly Load(Stream image, Stream symbols) => AssemblyLoadContext.Default.LoadFromStream(image, symbols);

    static bool IsFramework(string file) => file.StartsWith("System.", StringComparison.Ordinal) || file is "netstandard.dll" or "mscorlib.dll";

    MetadataReference? Reference(string file)
    {
        if (!references.TryGetValue(file, out var known) && images.TryGetValue(file, out var image))
            references[file] = known = MetadataReference.CreateFromImage(ImmutableCollectionsMarshal.AsImmutableArray(image), documentation: new LateDocumentation(() => documentation.GetValueOrDefault(Path.ChangeExtension(file, ".xml"))));
        return known;
    }
}
