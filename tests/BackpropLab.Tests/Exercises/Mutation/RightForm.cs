using System.Runtime.CompilerServices;
using BackpropLab.Exercises;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace BackpropLab.Tests.Exercises.Mutation;

/// <summary>A right function of an exercise as source: its solution, or another way to write it.</summary>
/// <param name="Exercise">The exercise.</param>
/// <param name="Name">What the form is called.</param>
/// <param name="Method">The function.</param>
sealed record RightForm(FunctionExercise Exercise, string Name, MethodDeclarationSyntax Method)
{
    /// <summary>The class that holds the function.</summary>
    public const string Class = "Form";

    static readonly Lazy<ILookup<string, MethodDeclarationSyntax>> inLoops = new(() => InLoops().ToLookup(method => method.Identifier.Text));

    /// <summary>The function, laid out afresh, as the only one of a class.</summary>
    public string Source { get; } = $"static class {Class}\n{{\npublic static {Method.WithModifiers([]).NormalizeWhitespace(eol: "\n").ToFullString().Trim()}\n}}\n";

    /// <summary>The forms of an exercise.</summary>
    public static IReadOnlyList<RightForm> Of(FunctionExercise exercise) =>
    [
        new(exercise, "solution", Solution(exercise)),
        .. inLoops.Value[exercise.Function].Select(method => new RightForm(exercise, "loops", method)),
    ];

    /// <summary>The solution as a method.</summary>
    public static MethodDeclarationSyntax Solution(FunctionExercise exercise) =>
        CSharpSyntaxTree.ParseText(exercise.SolutionCode, new CSharpParseOptions(kind: SourceCodeKind.Script))
            .GetRoot().ChildNodes().OfType<MethodDeclarationSyntax>().Single();

    /// <summary>The methods of <see cref="LoopForms"/>, as they stand in their files.</summary>
    static IEnumerable<MethodDeclarationSyntax> InLoops([CallerFilePath] string here = "") =>
        Directory.GetFiles(Path.Combine(Path.GetDirectoryName(here)!, "Forms"), "*.cs")
            .SelectMany(file => CSharpSyntaxTree.ParseText(File.ReadAllText(file)).GetRoot().DescendantNodes().OfType<MethodDeclarationSyntax>());
}
