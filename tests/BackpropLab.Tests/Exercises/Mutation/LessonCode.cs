using System.Reflection;
using System.Runtime.Loader;
using BackpropLab.Exercises;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace BackpropLab.Tests.Exercises.Mutation;

/// <summary>Compiles functions as a lesson would: with its usings, and with the functions that its cells have made before.</summary>
static class LessonCode
{
    static readonly SyntaxTree usings = CSharpSyntaxTree.ParseText("""
        global using System;
        global using System.Collections.Generic;
        global using System.Linq;
        global using BackpropLab;
        global using MathNet.Numerics.LinearAlgebra;
        global using MathNet.Numerics.Statistics;
        global using static Lesson;
        """);

    static readonly CSharpCompilation alone = CSharpCompilation.Create(
        "Lesson",
        [usings],
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(file => Path.GetFileName(file) is var name && (name.StartsWith("System.", StringComparison.Ordinal) || name is "BackpropLab.dll" or "MathNet.Numerics.dll"))
            .Select(file => MetadataReference.CreateFromFile(file)),
        new(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release));

    static readonly byte[] solutions = Image(alone.AddSyntaxTrees(Solutions()));

    static readonly Assembly lesson = Assembly.Load(solutions);

    // All that is compiled has one name: another one would read all references anew.
    static readonly CSharpCompilation empty = alone.AddReferences(MetadataReference.CreateFromImage(solutions)).WithAssemblyName("Mutants");

    /// <summary>A compilation of one more file.</summary>
    public static CSharpCompilation With(SyntaxTree tree) => empty.AddSyntaxTrees(tree);

    /// <summary>An assembly of all files that compile.</summary>
    public static Assembly Compiled(IEnumerable<SyntaxTree> trees)
    {
        var compilation = empty.AddSyntaxTrees(trees);
        var context = new AssemblyLoadContext(name: null);
        context.Resolving += (_, name) => name.Name == lesson.GetName().Name ? lesson : null;
        return context.LoadFromStream(new MemoryStream(ImageOfThoseThatCompile(compilation)));
    }

    // A lesson calls what it took from an earlier exercise by that function's name with a small letter.
    static SyntaxTree Solutions()
    {
        var functions = Courses.Found.Functions.SelectMany(exercise => new[] { exercise.Function, char.ToLowerInvariant(exercise.Function[0]) + exercise.Function[1..] }
            .Select(name => $"public static {RightForm.Solution(exercise).WithIdentifier(SyntaxFactory.Identifier(name))}"));
        return CSharpSyntaxTree.ParseText($"public static class Lesson {{ {string.Join('\n', functions)} }}");
    }

    static byte[] ImageOfThoseThatCompile(CSharpCompilation compilation)
    {
        var (image, diagnostics) = Emitted(compilation);
        return image ?? Image(compilation.RemoveSyntaxTrees(
            diagnostics.Where(item => item.Severity == DiagnosticSeverity.Error).Select(item => item.Location.SourceTree!).Distinct()));
    }

    static byte[] Image(CSharpCompilation compilation)
    {
        var (image, diagnostics) = Emitted(compilation);
        Assert.True(image is not null, string.Join('\n', diagnostics));
        return image!;
    }

    static (byte[]? Image, IEnumerable<Diagnostic> Diagnostics) Emitted(CSharpCompilation compilation)
    {
        using var image = new MemoryStream();
        var result = compilation.Emit(image);
        return (result.Success ? image.ToArray() : null, result.Diagnostics);
    }
}
