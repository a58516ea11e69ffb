using System.Diagnostics;
using BackpropLab.Exercises;
using BackpropLab.Tests.Exercises;
using BackpropLab.Tests.Exercises.Checking;
using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab.Tests.Lessons;

/// <summary>What holds for every exercise, each time with its own function and its own inputs.</summary>
public class EveryExerciseTests
{
    // Long enough for a loop to be under way, short enough for as many of them as there are exercises.
    static readonly TimeSpan ShortBudget = TimeSpan.FromMilliseconds(30);

    public static TheoryData<string> Ids => Of(_ => true);

    public static TheoryData<string> IdsOfMatrices => Of(exercise => ReturnType(exercise).Contains("Matrix"));

    public static TheoryData<string> IdsOfRealNumbers => Of(exercise => ReturnType(exercise) is var type && (type.Contains("Matrix") || type.Contains("Double")));

    public static TheoryData<string> IdsWithMatrixArguments => Of(exercise => exercise.Cases[0].Arguments.Any(argument => argument is Matrix<double>));

    public static TheoryData<string, int> Misconceptions
    {
        get
        {
            var data = new TheoryData<string, int>();
            foreach (var exercise in Courses.Found.Functions)
            {
                for (var i = 0; i < exercise.Misconceptions.Count; i++)
                    data.Add(exercise.Id, i);
            }

            return data;
        }
    }

    [Theory, MemberData(nameof(Ids))]
    public void The_librarys_solution_is_right(string id)
    {
        var exercise = Courses.Found.Function(id)!;
        var result = Check(exercise, Students.Right(exercise));

        Assert.Equal(ExerciseState.Solved, result.State);
        Assert.All(result.Comparisons, comparison => Assert.True(comparison.Agrees));
        if (IsGradient(exercise))
            Assert.All(result.Gradient!.Rows, row => Assert.True(row.Agrees, row.ToString()));
    }

    [Theory, MemberData(nameof(Ids))]
    public void The_blank_is_not_attempted(string id)
    {
        var result = Check(Courses.Found.Function(id)!, _ => throw new NotSolvedYet());

        Assert.Equal(ExerciseState.NotAttempted, result.State);
        Assert.Contains($"Exercise.Hint(\"{id}\")", Assert.Single(result.Sentences));
    }

    [Theory, MemberData(nameof(Misconceptions))]
    public void A_misconception_is_refused_with_its_own_sentence(string id, int number)
    {
        var exercise = Courses.Found.Function(id)!;
        var misconception = exercise.Misconceptions[number];
        var result = Check(exercise, misconception.Wrong);

        Assert.Equal(ExerciseState.NotYet, result.State);
        Assert.Equal(misconception.Sentence, result.Misconception?.Sentence);
        Assert.Equal(misconception.Sentence, result.Sentences[0]);
    }

    [Theory, MemberData(nameof(IdsOfMatrices))]
    public void A_wrong_shape_never_passes(string id)
    {
        var exercise = Courses.Found.Function(id)!;
        AssertNotYet(exercise, Students.WithMatrices(exercise, matrix => matrix.Stack(matrix)));
        AssertNotYet(exercise, Students.WithMatrices(exercise, matrix => matrix.Append(matrix)));
        if (Check(exercise, Students.Right(exercise)).Comparisons.Any(comparison => comparison.ExpectedShape != "(1, 1)"))
            AssertNotYet(exercise, Students.WithMatrices(exercise, matrix => matrix.SubMatrix(0, 1, 0, 1)));
    }

    [Theory, MemberData(nameof(Ids))]
    public void What_is_right_for_one_shape_only_never_passes(string id)
    {
        var exercise = Courses.Found.Function(id)!;
        for (var only = 0; only < exercise.Cases.Count; only++)
        {
            var (call, right) = (0, Students.Right(exercise));
            AssertNotYet(exercise, arguments => call++ == only ? right(arguments) : Students.Changed(right(arguments)!, Students.Wrong));
        }
    }

    [Theory, MemberData(nameof(Ids))]
    public void An_exception_is_named_with_its_message(string id)
    {
        var sentence = AssertNotYet(Courses.Found.Function(id)!, _ => throw new InvalidOperationException("It went wrong.\nVery wrong."));

        Assert.Contains("threw InvalidOperationException with ", sentence);
        Assert.EndsWith("It went wrong. Very wrong.", sentence);
    }

    [Theory, MemberData(nameof(IdsOfMatrices))]
    public void Null_is_named(string id)
    {
        var exercise = Courses.Found.Function(id)!;
        Assert.Contains("returned null where", AssertNotYet(exercise, Students.WithMatrices(exercise, _ => null)));
    }

    [Theory, MemberData(nameof(IdsOfRealNumbers))]
    public void NaN_is_named(string id)
    {
        var exercise = Courses.Found.Function(id)!;
        Assert.Contains(" is NaN. Look for", AssertNotYet(exercise, Students.With(exercise, item => item is Matrix<double> matrix ? matrix * double.NaN : double.NaN)));
    }

    [Theory, MemberData(nameof(IdsWithMatrixArguments))]
    public void A_changed_argument_is_named_though_the_result_is_right(string id)
    {
        var exercise = Courses.Found.Function(id)!;
        var right = Students.Right(exercise);
        for (var place = 0; place < exercise.Cases[0].Arguments.Length; place++)
        {
            if (exercise.Cases[0].Arguments[place] is not Matrix<double>)
                continue;
            var changed = place;
            var sentence = AssertNotYet(exercise, arguments =>
            {
                var result = right(arguments);
                ((Matrix<double>)arguments[changed]!)[0, 0] += 1;
                return result;
            });
            Assert.Contains($"changes its argument `{exercise.Solution.Method.GetParameters()[place].Name}`", sentence);
        }
    }

    [Theory, MemberData(nameof(Ids))]
    public void An_endless_loop_is_stopped_and_named(string id)
    {
        var time = Stopwatch.StartNew();
        var result = CheckResult.Of(Courses.Found.Function(id)!, _ => StoppingHost.Loop(), ShortBudget);

        Assert.Equal(ExerciseState.NotYet, result.State);
        Assert.Contains("did not come to an end with", Assert.Single(result.Sentences));
        Assert.Contains("It was stopped", result.Sentences[0]);
        Assert.InRange(time.Elapsed.TotalSeconds, 0, 3);
    }

    [Theory, MemberData(nameof(Ids))]
    public void Its_solution_is_shown_with_the_signature_that_the_lesson_gives(string id)
    {
        var exercise = Courses.Found.Function(id)!;

        Assert.StartsWith(exercise.Signature, exercise.SolutionCode.Replace("(\n    Matrix", "(Matrix").Replace("(\n    double", "(double").Replace(",\n    ", ", "));
        Assert.DoesNotContain("Matrix ", exercise.SolutionCode.Replace("Matrix<double> ", ""));
        Assert.All(exercise.SolutionCode.Split('\n'), line => Assert.InRange(line.Length, 0, 100));
    }

    [Theory, MemberData(nameof(Ids))]
    public void It_has_what_a_lesson_needs_of_it(string id)
    {
        var exercise = Courses.Found.Function(id)!;
        string[] texts = [.. exercise.Hints, exercise.Explanation, .. exercise.Misconceptions.Select(item => item.Sentence)];

        Assert.Equal(3, exercise.Hints.Count);
        Assert.InRange(exercise.Points, 1, 5);
        Assert.InRange(exercise.Cases.Count, exercise.IsDerivation ? 50 : 4, exercise.IsDerivation ? 50 : 8);
        Assert.InRange(exercise.Misconceptions.Count, IsGradient(exercise) ? 8 : 3, 20);
        Assert.Distinct(texts);
        texts = [.. texts, .. exercise.Misconceptions.Select(item => item.Advice.Remedy).OfType<string>()];
        Assert.All(texts, text => Assert.True(text.EndsWith('.') || text.EndsWith('?') || text.EndsWith('`'), text));
        Assert.All(texts, text => Assert.True(text.Count(c => c == '`') % 2 == 0, text));
    }

    static TheoryData<string> Of(Func<FunctionExercise, bool> predicate) => [.. Courses.Found.Functions.Where(predicate).Select(exercise => exercise.Id)];

    static string ReturnType(FunctionExercise exercise) => exercise.Solution.Method.ReturnType.ToString();

    static bool IsGradient(FunctionExercise exercise) => exercise.Cases.Any(item => item.Probe is not null);

    static string AssertNotYet(FunctionExercise exercise, Func<object?[], object?> function)
    {
        var result = Check(exercise, function);
        Assert.Equal(ExerciseState.NotYet, result.State);
        return result.Sentences[0];
    }

    static CheckResult Check(FunctionExercise exercise, Func<object?[], object?> function) =>
        CheckResult.Of(exercise, function, FunctionRun.Budget);
}
