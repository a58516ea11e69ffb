using System.Reflection;
using System.Runtime.Loader;
using BackpropLab.Exercises;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace BackpropLab.Tests.Exercises.Mutation;

/// <summary>Compiles functions as a lesson would: with its usings, and with the functions that its cells have made before.</summary>
static class LessonCode
{
    static readonly AssemblyLoadContext loaded = new("Lesson");

    static readonly SyntaxTree usings = CSharpSyntaxTree.ParseText("""
        global using System;
        global using System.Collections.Generic;
        global using System.Linq;
        global using BackpropLab;
        global using MathNet.Numerics.LinearAlgebra;
        global using MathNet.Numerics.Statistics;
        global using static Lesson;
        """);

    static readonly CSharpCompilation empty = WithSolutions(CSharpCompilation.Create(
        "Lesson",
        [usings],
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(file => Path.GetFileName(file) is var name && (name.StartsWith("System.", StringComparison.Ordinal) || name is "BackpropLab.dll" or "MathNet.Numerics.dll"))
            .Select(file => MetadataReference.CreateFromFile(file)),
        new(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release)));

    /// <summary>A compilation of one more file.</summary>
    public static CSharpCompilation With(SyntaxTree tree) => empty.AddSyntaxTrees(tree);

    /// <summary>An assembly of all files that compile.</summary>
    /// <param name="name">A name that no other one has.</param>
    /// <param name="trees">The files.</param>
    public static Assembly Compiled(string name, IEnumerable<SyntaxTree> trees)
    {
        var compilation = empty.AddSyntaxTrees(trees).WithAssemblyName(name);
        var broken = compilation.GetDiagnostics().Where(item => item.Severity == DiagnosticSeverity.Error).Select(item => item.Location.SourceTree!).Distinct();
        return loaded.LoadFromStream(Image(compilation.RemoveSyntaxTrees(broken)));
    }

    // A lesson calls what it took from an earlier exercise by that function's name with a small letter.
    static CSharpCompilation WithSolutions(CSharpCompilation compilation)
    {
        var functions = Courses.Found.Functions.SelectMany(exercise => new[] { exercise.Function, char.ToLowerInvariant(exercise.Function[0]) + exercise.Function[1..] }
            .Select(name => $"public static {RightForm.Solution(exercise).WithIdentifier(SyntaxFactory.Identifier(name))}"));
        var image = Image(compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText($"public static class Lesson {{ {string.Join('\n', functions)} }}")));
        loaded.LoadFromStream(image);
        return compilation.AddReferences(MetadataReference.CreateFromImage(image.ToArray()));
    }

    static MemoryStream Image(CSharpCompilation compilation)
    {
        var image = new MemoryStream();
        var result = compilation.Emit(image);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
        image.Position = 0;
        return image;
    }
}
