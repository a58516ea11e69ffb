using System.Reflection;
using BackpropLab.Classroom;
using BackpropLab.Exercises;
using MathNet.Numerics.LinearAlgebra;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace BackpropLab.Notebooks.Tests.Classroom.Following;

/// <summary>Misconceptions as the code that a class mends together.</summary>
public class WrongCodeTests
{
    [Fact]
    public void The_code_of_a_misconception_is_the_lambda_that_the_course_tells_it_by() => Assert.Equal(
        "Matrix<double> HiddenDelta(Matrix<double> delta2, Matrix<double> W2, Matrix<double> z1) =>\n    (delta2 * W2.Transpose()).PointwiseMultiply(z1);",
        WrongCode.Of(Courses.Found.Function("3.4")!)["You multiplied by the activation z⁽¹⁾ itself. What of a function comes into a chain rule?"].Code);

    [Fact]
    public void The_code_of_a_usual_mistake_is_the_solution_with_the_mistake_in_it() => Assert.Equal(
        """
        Matrix<double> HiddenDelta(Matrix<double> delta2, Matrix<double> W2, Matrix<double> z1)
        {
            var slope = 1 - z1.PointwiseMultiply(z1);
            return 2 * (delta2 * W2.Transpose()).PointwiseMultiply(slope);
        }
        """,
        WrongCode.Of(Courses.Found.Function("3.4")!).Single(pair => pair.Key.StartsWith("There is a factor 2", StringComparison.Ordinal)).Value.Code);

    /// <summary>All code that is shown is compiled at once and run: it does what the misconception does.</summary>
    [Fact]
    public void Whatever_code_is_shown_makes_the_mistake_that_its_sentence_names()
    {
        var all = (from exercise in Courses.Found.Lessons.SelectMany(lesson => lesson.Exercises)
                   from pair in WrongCode.Of(exercise)
                   select (Exercise: exercise, Sentence: pair.Key, pair.Value.Code, pair.Value.IsWhole)).ToArray();
        TestContext.Current.TestOutputHelper?.WriteLine(FormattableString.Invariant($"{all.Length} of {Courses.Found.Lessons.SelectMany(lesson => lesson.Exercises).Sum(exercise => exercise.Misconceptions.Select(misconception => misconception.Sentence).Distinct().Count())} misconceptions have code."));
        all = [.. all.Where(item => item.IsWhole)];
        TestContext.Current.TestOutputHelper?.WriteLine(FormattableString.Invariant($"{all.Length} of these stand by themselves."));
        Assert.InRange(all.Length, 400, int.MaxValue);
        var assembly = Compiled(string.Concat(all.Select((item, place) => $"static class Wrong{place} {{ public static {item.Code} }}\n")));

        string[] others = [.. all.Select((item, place) => (item, place)).Where(pair => !MakesIt(assembly.GetType($"Wrong{pair.place}")!, pair.item.Exercise, pair.item.Sentence))
            .Select(pair => $"{pair.item.Exercise.Id}: {pair.item.Sentence}\n{pair.item.Code}")];
        Assert.True(others.Length == 0, string.Join("\n", others));
    }

    static bool MakesIt(Type type, FunctionExercise exercise, string sentence)
    {
        var method = type.GetMethod(exercise.Function)!;
        var written = exercise.Judged(arguments => method.Invoke(null, BindingFlags.DoNotWrapExceptions, null, [.. arguments], null));
        var wrong = exercise.Judged(exercise.Misconceptions.First(misconception => misconception.Sentence == sentence).Wrong);
        return exercise.Cases.Select(one => (CaseRun.Of(written, one), CaseRun.Of(wrong, one)))
            .All(pair => pair is ({ Values: { } some }, { Values: { } others }) ? Agreement.Same(some, others) : pair.Item1.Thrown?.Type == pair.Item2.Thrown?.Type);
    }

    static Assembly Compiled(string code)
    {
        var usings = string.Concat(new[] { "System", "System.Linq", "System.Collections.Generic", "BackpropLab", "MathNet.Numerics.LinearAlgebra", "MathNet.Numerics.Statistics" }.Select(name => $"using {name};\n")) + "using Matrix = MathNet.Numerics.LinearAlgebra.Matrix<double>;\n";
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal))
            .Concat([typeof(Mlp).Assembly.Location, typeof(Matrix<double>).Assembly.Location]).Select(path => MetadataReference.CreateFromFile(path));
        using var image = new MemoryStream();
        var result = CSharpCompilation.Create("Wrong", [CSharpSyntaxTree.ParseText(usings + code)], references, new(OutputKind.DynamicallyLinkedLibrary)).Emit(image);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics.Where(problem => problem.Severity == DiagnosticSeverity.Error).Select(problem => $"{problem}\n{problem.Location.SourceTree!.GetText().Lines[problem.Location.GetLineSpan().StartLinePosition.Line]}")));
        return Assembly.Load(image.ToArray());
    }
}
