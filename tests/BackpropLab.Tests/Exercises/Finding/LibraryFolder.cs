using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace BackpropLab.Tests.Exercises.Finding;

/// <summary>A folder with a copy of the library, and beside it the courses that a test puts there.</summary>
sealed class LibraryFolder : IDisposable
{
    public const string OwnCourse = "BackpropLab.Course.dll";

    static readonly IReadOnlyList<MetadataReference> framework =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(System.IO.Path.PathSeparator)
            .Where(path => System.IO.Path.GetFileName(path) is var name && (name.StartsWith("System.", StringComparison.Ordinal) || name is "netstandard.dll" or "mscorlib.dll"))
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    public LibraryFolder(bool withOwnCourse)
    {
        string[] files = ["BackpropLab.dll", "MathNet.Numerics.dll", .. withOwnCourse ? [OwnCourse] : Array.Empty<string>()];
        foreach (var file in files)
            File.Copy(System.IO.Path.Combine(AppContext.BaseDirectory, file), FileOf(file));
    }

    public string Path { get; } = Directory.CreateTempSubdirectory("library-test-").FullName;

    /// <summary>The path of a file in the folder.</summary>
    public string FileOf(string name) => System.IO.Path.Combine(Path, name);

    public LoadedLibrary Load() => new(FileOf("BackpropLab.dll"));

    /// <summary>Compiles a source against the library of this folder, as a project with implicit usings would, and puts it beside it.</summary>
    public void Compile(string name, string source, OutputKind kind = OutputKind.DynamicallyLinkedLibrary) =>
        Compile(name, source, kind, [.. framework, MetadataReference.CreateFromFile(FileOf("BackpropLab.dll")), MetadataReference.CreateFromFile(FileOf("MathNet.Numerics.dll"))]);

    /// <summary>Compiles a course against a library of another version.</summary>
    public void CompileAgainst(string version, string name, string source, string library)
    {
        var other = Compilation("BackpropLab", $"[assembly: System.Reflection.AssemblyVersion(\"{version}\")]\n{library}", OutputKind.DynamicallyLinkedLibrary, framework);
        Compile(name, source, OutputKind.DynamicallyLinkedLibrary, [.. framework, other.ToMetadataReference()]);
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);

    void Compile(string name, string source, OutputKind kind, IEnumerable<MetadataReference> references)
    {
        using var file = File.Create(FileOf(name + ".dll"));
        var result = Compilation(name, source, kind, references).Emit(file);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
    }

    static CSharpCompilation Compilation(string name, string source, OutputKind kind, IEnumerable<MetadataReference> references) => CSharpCompilation.Create(
        name,
        [
            CSharpSyntaxTree.ParseText(source),
            CSharpSyntaxTree.ParseText("global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq;"),
        ],
        references,
        new CSharpCompilationOptions(kind, nullableContextOptions: NullableContextOptions.Enable));
}
