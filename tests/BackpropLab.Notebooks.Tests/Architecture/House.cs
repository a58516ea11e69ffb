using System.Runtime.CompilerServices;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace BackpropLab.Notebooks.Tests.Architecture;

/// <summary>
/// The assemblies under lib/, compiled in memory from their sources. Packages that this test project does not have stay
/// unresolved, which costs the uses that can be seen only through a package's types, and no others.
/// </summary>
static class House
{
    // What the SDK adds to every project.
    const string ImplicitUsings =
        "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; "
        + "global using System.Net.Http; global using System.Threading; global using System.Threading.Tasks;";

    static readonly CSharpParseOptions parsing = new(LanguageVersion.Latest, DocumentationMode.Parse);

    static readonly CSharpCompilationOptions compiling = new(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true);

    static readonly MetadataReference[] platform =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => !Path.GetFileName(path).StartsWith("BackpropLab", StringComparison.Ordinal))
            .Select(path => MetadataReference.CreateFromFile(path))];

    static readonly Dictionary<string, CSharpCompilation> compiled = [];

    public static string Folder { get; } = Path.GetFullPath(Path.Combine(ThisFolder(), "..", "..", "..", "lib"));

    /// <summary>The names of the assemblies, those without sources left out.</summary>
    public static IReadOnlyList<string> Assemblies { get; } =
        [.. Directory.EnumerateDirectories(Folder).Where(folder => Sources(folder).Any()).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal)];

    /// <summary>The uses of every assembly, found once.</summary>
    public static Lazy<IReadOnlyList<Use>> Uses { get; } = new(() => [.. Assemblies.SelectMany(name => UseFinder.In(Compiled(name)))]);

    public static CSharpCompilation Compiled(string name)
    {
        if (compiled.TryGetValue(name, out var known))
            return known;
        var folder = Path.Combine(Folder, name);
        var trees = Sources(folder).Select(file => CSharpSyntaxTree.ParseText(File.ReadAllText(file), parsing, Path.GetRelativePath(Folder, file).Replace('\\', '/')));
        return compiled[name] = CSharpCompilation.Create(
            name,
            trees.Append(CSharpSyntaxTree.ParseText(ImplicitUsings, parsing)),
            [.. platform, .. References(folder, name).Select(reference => Compiled(reference).ToMetadataReference())],
            compiling);
    }

    static IEnumerable<string> Sources(string folder) => Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
        .Where(file => !Path.GetRelativePath(folder, file).Split('/', '\\').Any(part => part is "bin" or "obj" or "node_modules"))
        .Order(StringComparer.Ordinal);

    /// <summary>The project's references to other assemblies of the house, with those of these.</summary>
    static IEnumerable<string> References(string folder, string name) =>
        XDocument.Load(Path.Combine(folder, name + ".csproj")).Descendants("ProjectReference")
            .Where(reference => reference.Attribute("ReferenceOutputAssembly")?.Value != "false")
            .Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value.Replace('\\', '/')))
            .SelectMany(reference => References(Path.Combine(Folder, reference), reference).Append(reference))
            .Distinct();

    static string ThisFolder([CallerFilePath] string here = "") => Path.GetDirectoryName(here)!;
}
