using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace BackpropLab.Notebooks.Tests.Classroom;

/// <summary>A notebook of a student's in the making: a lesson with all exercises solved, and changed from there.</summary>
sealed record Notebook(IReadOnlyList<DibCell> Cells)
{
    static readonly DibDocument solved = DibDocument.Load(Path.Combine(Repository.Notebooks, "source", "03-mlp-backprop.dib"));

    /// <summary>Lesson 3, solved as its teacher does.</summary>
    public static Notebook Solved { get; } = new(solved.Cells);

    /// <summary>Lesson 3 as a student gets it.</summary>
    public static Notebook Blank { get; } = new(DibDocument.Load(Path.Combine(Repository.Notebooks, "03-mlp-backprop.dib")).Cells);

    /// <summary>Writes another answer in the place of an exercise's.</summary>
    public Notebook Answer(string id, string code) => At(CellOf(id), _ => $"// Exercise {id} - mine\n{code}");

    /// <summary>Changes the cell in which an exercise is answered.</summary>
    public Notebook Change(string id, Func<string, string> change) => At(CellOf(id), change);

    /// <summary>Puts a cell before all others but the first.</summary>
    public Notebook Above(string code) => Insert(2, code);

    /// <summary>Puts a cell right after the one in which an exercise is answered.</summary>
    public Notebook After(string id, string code) => Insert(CellOf(id) + 1, code);

    /// <summary>Puts a cell right before the one in which an exercise is answered.</summary>
    public Notebook Before(string id, string code) => Insert(CellOf(id), code);

    /// <summary>Puts a cell at the end.</summary>
    public Notebook Below(string code) => Insert(Cells.Count, code);

    /// <summary>Takes out the cells that contain a text.</summary>
    public Notebook Without(string text) => new([.. Cells.Where(cell => !cell.Source.Contains(text, StringComparison.Ordinal))]);

    /// <summary>Replaces a text in all cells.</summary>
    public Notebook Replace(string text, string other) => new([.. Cells.Select(cell => cell with { Source = cell.Source.Replace(text, other, StringComparison.Ordinal) })]);

    /// <summary>The code of the function in an exercise's cell.</summary>
    public string Function(string id) => CSharpSyntaxTree.ParseText(Cells[CellOf(id)].Source, new CSharpParseOptions(kind: Microsoft.CodeAnalysis.SourceCodeKind.Script)).GetRoot()
        .ChildNodes().OfType<MethodDeclarationSyntax>().Single().ToString();

    public int CellOf(string id) => Cells.TakeWhile(cell => !(cell.IsCSharp && (cell.Source.StartsWith($"// Exercise {id} ", StringComparison.Ordinal) || cell.Source.StartsWith($"// Derivation {id} ", StringComparison.Ordinal)))).Count();

    public override string ToString() => new DibDocument(solved.Meta, Cells).ToString();

    Notebook At(int place, Func<string, string> change) => new([.. Cells.Select((cell, i) => i == place ? cell with { Source = change(cell.Source) } : cell)]);

    Notebook Insert(int place, string code) => new([.. Cells.Take(place), new("csharp", code), .. Cells.Skip(place)]);
}
