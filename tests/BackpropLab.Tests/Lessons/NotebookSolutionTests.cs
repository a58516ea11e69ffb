using BackpropLab.Exercises;
using BackpropLab.Tests.Exercises;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace BackpropLab.Tests.Lessons;

/// <summary>The solution that a notebook shows and the one that the course checks with are the same code.</summary>
public class NotebookSolutionTests
{
    static readonly Dictionary<string, MethodDeclarationSyntax> inNotebooks = InNotebooks();

    public static TheoryData<string> Ids => [.. Courses.Found.Functions.Select(exercise => exercise.Id)];

    [Theory, MemberData(nameof(Ids))]
    public void The_solution_in_the_notebook_is_its_twin_in_the_course(string id)
    {
        var exercise = Courses.Found.Function(id)!;
        var (notebook, course) = (inNotebooks[exercise.Function], Methods(exercise.SolutionCode).Single());

        AssertSame(notebook.ParameterList, course.ParameterList);
        AssertSame(WithoutNames(notebook.ReturnType), WithoutNames(course.ReturnType));
        AssertSame(Body(notebook), Body(course));
    }

    [Fact]
    public void Every_solution_in_a_notebook_belongs_to_an_exercise_or_an_open_task() => Assert.Equal(
        Courses.Found.Functions.Select(exercise => exercise.Function).Concat(Courses.Found.Tasks.Select(task => task.Function)).Order(),
        inNotebooks.Keys.Order());

    static void AssertSame(SyntaxNode notebook, SyntaxNode course) =>
        Assert.True(SyntaxFactory.AreEquivalent(notebook, course), $"In the notebook:\n{notebook}\nIn the course:\n{course}");

    static Dictionary<string, MethodDeclarationSyntax> InNotebooks() =>
        Directory.GetFiles(Path.Combine(Repository.Root, "notebooks", "source"), "*.dib")
            .SelectMany(file => File.ReadAllText(file).ReplaceLineEndings("\n").Split("\n#!csharp\n").Skip(1))
            .Select(cell => cell.Split("\n#!")[0])
            .Where(cell => cell.Contains("// BEGIN SOLUTION"))
            .Select(cell => Methods(cell).Single(method => method.ToString().Contains("// BEGIN SOLUTION")))
            .ToDictionary(method => method.Identifier.Text);

    // A lesson's first cell calls the type Matrix; a card, which may be read anywhere, gives its full name.
    static IEnumerable<MethodDeclarationSyntax> Methods(string code) =>
        CSharpSyntaxTree.ParseText(code.Replace("Matrix<double>", "Matrix"), new CSharpParseOptions(kind: SourceCodeKind.Script)).GetRoot().ChildNodes().OfType<MethodDeclarationSyntax>();

    // A body that only returns is the expression that it returns.
    static SyntaxNode Body(MethodDeclarationSyntax method) => method switch
    {
        { ExpressionBody.Expression: { } expression } => expression,
        { Body.Statements: [ReturnStatementSyntax { Expression: { } returned }] } => returned,
        _ => method.Body!,
    };

    // What a tuple's items are called is for the reader: 1.3 leaves it to the parameters.
    static TypeSyntax WithoutNames(TypeSyntax type) => type is TupleTypeSyntax tuple
        ? tuple.WithElements(SyntaxFactory.SeparatedList(tuple.Elements.Select(item => item.WithIdentifier(default))))
        : type;
}
