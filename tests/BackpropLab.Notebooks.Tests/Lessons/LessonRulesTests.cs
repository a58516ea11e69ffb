using System.Text.RegularExpressions;
using BackpropLab.Kernel;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace BackpropLab.Notebooks.Tests.Lessons;

/// <summary>What a lesson must keep to so that it runs unchanged in every host and reads well on a projector.</summary>
public partial class LessonRulesTests
{
    const int Columns = 100;

    /// <summary>Everything in the folder: the lessons and their experiments, the map before them and the appendix after them.</summary>
    public static TheoryData<string> Notebooks => Run.CourseTests.Notebooks;

    public static TheoryData<string> Lessons => [.. Named(NumberFrom1())];

    /// <summary>The lessons, each with its notebook of experiments behind it, such as 07b-softmax-experiments.dib, where it has one.</summary>
    public static TheoryData<string> LessonsAndExperiments => [.. Named(NumberAndExperiments())];

    public static bool IsOfExperiments(string name) => name[2] == 'b';

    /// <summary>The lesson that a notebook of experiments goes on with.</summary>
    public static string LessonOf(string experiments) => Lessons.Select(row => row.Data).Single(name => name[..2] == experiments[..2]);

    [Theory]
    [MemberData(nameof(Notebooks))]
    public void A_notebook_is_written_in_the_canonical_form(string name)
    {
        var path = Path.Combine(Repository.Notebooks, name);
        Assert.Equal(DibDocument.Load(path).ToString(), File.ReadAllText(path));
    }

    [Theory]
    [MemberData(nameof(Notebooks))]
    public void Code_fits_a_projector(string name) =>
        Assert.DoesNotContain(Code(name).SelectMany(cell => cell.Split('\n')), line => line.Length > Columns);

    [Theory]
    [MemberData(nameof(Notebooks))]
    public void Code_uses_nothing_that_another_host_lacks(string name)
    {
        foreach (var cell in Code(name))
        {
            Assert.DoesNotMatch(OnlyHere(), cell);
            var tree = CSharpSyntaxTree.ParseText(Directives().Replace(cell, ""), new CSharpParseOptions(LanguageVersion.CSharp13, kind: SourceCodeKind.Script));
            Assert.DoesNotContain(tree.GetDiagnostics(), diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        }
    }

    // Which cell a name comes from would depend on what has run last.
    [Theory]
    [MemberData(nameof(Notebooks))]
    public void No_name_is_declared_in_two_cells(string name) =>
        Assert.Empty(Code(name).SelectMany(cell => CellNames.Of(cell).Declared).GroupBy(declared => declared).Where(cells => cells.Count() > 1).Select(cells => cells.Key));

    [Theory]
    [MemberData(nameof(LessonsAndExperiments))]
    public void A_lesson_makes_no_helper_for_what_tables_and_verbs_do(string name) =>
        Assert.All(Code(name), cell => Assert.DoesNotMatch(HomeMade(), cell));

    [Theory]
    [MemberData(nameof(LessonsAndExperiments))]
    public void A_lesson_leaves_what_a_Python_lab_does_otherwise_to_a_preset(string name) =>
        Assert.All(Code(name), cell => Assert.DoesNotMatch(OfALab(), cell));

    [Theory]
    [MemberData(nameof(LessonsAndExperiments))]
    public void A_lesson_calls_a_matrix_Matrix(string name)
    {
        const string alias = "using Matrix = MathNet.Numerics.LinearAlgebra.Matrix<double>;";
        Assert.Contains(alias, Code(name).First());
        Assert.DoesNotContain("Matrix<double>", File.ReadAllText(Path.Combine(Repository.Notebooks, name)).Replace(alias, ""));
    }

    [Theory]
    [MemberData(nameof(Notebooks))]
    public void Text_has_no_name_that_a_host_takes_for_a_mention(string name)
    {
        foreach (var cell in DibDocument.Load(Path.Combine(Repository.Notebooks, name)).Cells.Where(cell => cell.IsMarkdown))
            Assert.DoesNotMatch(Mention(), cell.Source);
    }

    [Theory]
    [MemberData(nameof(LessonsAndExperiments))]
    public void A_lesson_opens_with_a_title_and_closes_with_what_to_remember(string name)
    {
        var text = DibDocument.Load(Path.Combine(Repository.Notebooks, name)).Cells.Where(cell => cell.IsMarkdown).Select(cell => cell.Source).ToArray();
        Assert.Matches(IsOfExperiments(name) ? @"^# \d+b\. " : @"^# \d+\. ", text[0]);
        Assert.Contains(IsOfExperiments(name) ? "After these experiments you can" : "After this lesson you can", text[0]);
        Assert.Contains("*Time*", text[0]);
        Assert.Contains("## Remember", text[^1]);
        Assert.Contains("## Go on with", text[^1]);
    }

    static IEnumerable<string> Named(Regex pattern) =>
        Directory.GetFiles(Repository.Notebooks, "*.dib").Select(path => Path.GetFileName(path)).Where(name => pattern.IsMatch(name)).Order(StringComparer.Ordinal);

    static IEnumerable<string> Code(string name) =>
        DibDocument.Load(Path.Combine(Repository.Notebooks, name)).Cells.Where(cell => cell.IsCSharp).Select(cell => cell.Source);

    [GeneratedRegex(@"^#(!|i\b|load\b)|\bdisplay\(|\.Display\(|\bHTML\(|\bdynamic\b|Console\.Error|\b(Variables|Kernel)\b\s*=|\bnamespace\b", RegexOptions.Multiline)]
    private static partial Regex OnlyHere();

    [GeneratedRegex(@"\b(WeightLayout|InitialBias|Shuffle\.Cumulative)\b")]
    private static partial Regex OfALab();

    [GeneratedRegex(@"^(string (Shape|Numbers?)|Matrix(<double>)? (Rows?|Zeros|Transposed?|Hadamard))\(", RegexOptions.Multiline)]
    private static partial Regex HomeMade();

    [GeneratedRegex(@"^(0[1-9]|[1-9]\d)-")]
    private static partial Regex NumberFrom1();

    [GeneratedRegex(@"^(0[1-9]|[1-9]\d)b?-")]
    private static partial Regex NumberAndExperiments();

    [GeneratedRegex("^#r .*$", RegexOptions.Multiline)]
    private static partial Regex Directives();

    [GeneratedRegex(@"(?<![\w`])@\w")]
    private static partial Regex Mention();
}
