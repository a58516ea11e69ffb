using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace BackpropLab.Kernel;

/// <summary>A cell below others as the compiler sees it.</summary>
/// <param name="text">The cell.</param>
/// <param name="needs">What it is compiled against.</param>
/// <param name="above">The cell above; null for the first.</param>
/// <param name="compilation">The cell on top of those above it.</param>
sealed class CompiledCell(string text, CellNeeds needs, CompiledCell? above, CSharpCompilation compilation)
{
    /// <summary>The cell.</summary>
    public string Text => text;

    /// <summary>What it is compiled against.</summary>
    public CellNeeds Needs => needs;

    /// <summary>The cell above; null for the first.</summary>
    public CompiledCell? Above => above;

    /// <summary>The cell on top of those above it.</summary>
    public CSharpCompilation Compilation => compilation;

    /// <summary>What the compiler knows of it.</summary>
    public SemanticModel Model { get; } = compilation.GetSemanticModel(compilation.SyntaxTrees[0]);

    /// <summary>The cell's syntax.</summary>
    public CompilationUnitSyntax Root => (CompilationUnitSyntax)Model.SyntaxTree.GetRoot();
}
