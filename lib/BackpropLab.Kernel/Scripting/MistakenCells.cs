using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace BackpropLab.Kernel;

/// <summary>The cells of a session that left nothing, because they do not compile or wait for one that does not.</summary>
sealed class MistakenCells
{
    readonly List<Entry> cells = [];

    /// <param name="run">The number of its run.</param>
    /// <param name="names">What it would have let later cells see.</param>
    /// <param name="references">What it was to be compiled against.</param>
    /// <param name="cause">The cell that is to be mended.</param>
    public void Add(int run, CellNames names, IReadOnlyList<MetadataReference> references, MistakenCell cause) => cells.Add(new(run, names, references, cause));

    /// <summary>Forgets those that ran after the run of that number.</summary>
    public void Rewind(int run) => cells.RemoveAll(cell => cell.Run > run);

    /// <summary>The cell that would have declared a name, unless one that ran later has.</summary>
    /// <param name="name">The name.</param>
    /// <param name="ran">The cells that left something.</param>
    public MistakenCell? Declaring(string name, IEnumerable<CellScript> ran) =>
        cells.FindLast(cell => cell.Names.Declared.Contains(name)) is { } last && !ran.Any(cell => cell.Number > last.Run && cell.Names.Declared.Contains(name)) ? last.Cause : null;

    /// <summary>
    /// Why a cell has to wait that names something which the session still knows from an earlier run of a cell that does not
    /// compile any more; null if it names nothing of the kind.
    /// </summary>
    /// <param name="cell">The cell.</param>
    /// <param name="names">What it declares itself.</param>
    /// <param name="ran">The cells that left something.</param>
    public CellException? Hiding(CSharpCompilation cell, CellNames names, IEnumerable<CellScript> ran)
    {
        if (cells.Count == 0)
            return null;
        var tree = cell.SyntaxTrees.Single();
        SemanticModel? model = null;
        foreach (var name in tree.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>())
        {
            var text = name.Identifier.ValueText;
            if (!names.Declared.Contains(text) && Declaring(text, ran) is { } cause
                && (model ??= cell.GetSemanticModel(tree)).GetSymbolInfo(name).Symbol is { ContainingType.IsScriptClass: true } and not (ILocalSymbol or IParameterSymbol))
            {
                return new CellException(cause.Waiting(text), waitsFor: cause);
            }
        }

        return null;
    }

    /// <summary>The cell by whose references and <c>using</c> lines something would be known.</summary>
    /// <param name="references">What cells are compiled against without it.</param>
    /// <param name="isKnownBy">Whether it would be, by such lines and references.</param>
    public MistakenCell? Opening(IReadOnlyList<MetadataReference> references, Func<string, IReadOnlyList<MetadataReference>, bool> isKnownBy) =>
        cells.FindLast(cell => (cell.Names.Usings.Length > 0 || cell.References != references) && isKnownBy(cell.Names.Usings, cell.References))?.Cause;

    sealed record Entry(int Run, CellNames Names, IReadOnlyList<MetadataReference> References, MistakenCell Cause);
}
