using BackpropLab.Exercises;

namespace BackpropLab.Tests.Exercises.Answers;

/// <summary>Answers with two known mistakes at once: neither is there by itself, so neither may be named alone.</summary>
public class TwoMistakesTests(ITestOutputHelper output)
{
    /// <summary>So many of an exercise, evenly over all: more than a thousand together.</summary>
    const int Most = 60;

    public static TheoryData<string> Ids => [.. Courses.Found.Functions.Where(exercise => exercise.MisconceptionPairs.Any()).Select(exercise => exercise.Id)];

    [Theory, MemberData(nameof(Ids))]
    public void No_other_mistake_is_named_and_none_alone_unless_it_gives_the_same(string id)
    {
        var exercise = Courses.Found.Function(id)!;
        var pairs = exercise.MisconceptionPairs.ToArray();
        var tried = Enumerable.Range(0, Math.Min(Most, pairs.Length)).Select(i => pairs[i * pairs.Length / Math.Min(Most, pairs.Length)]).ToArray();
        var named = 0;
        foreach (var (first, second) in tried)
        {
            var result = CheckResult.Of(exercise, second.Wrong, Answer.Budget, FunctionCode.Of(second.Wrong));
            if (result.State != ExerciseState.NotYet)
            {
                // Two mistakes may undo each other.
                Assert.Equal(ExerciseState.Solved, result.State);
                continue;
            }

            var said = result.Sentences[0];
            // What is one number for all inputs is told as that, with a question.
            if (result.Comparisons.SelectMany(item => item.Actual?.Enumerate() ?? []).Distinct().Count() == 1)
                continue;
            if (said.StartsWith("Two things at once.", StringComparison.Ordinal))
                Assert.True(IsNamed(first) && IsNamed(second) || exercise.MisconceptionPairs.Any(pair => IsNamed(pair.First) && IsNamed(pair.Second) && DoTheSame(exercise, pair.Second, second)), said);
            else if (result.Misconception is not null)
                Assert.Contains(exercise.Misconceptions, known => said.Contains(known.Sentence) && DoTheSame(exercise, known, second));
            else
                continue;
            named++;

            bool IsNamed(Misconception misconception) => said.Contains(misconception.Sentence);
        }

        output.WriteLine($"{id}\t{tried.Length}\t{named}");
    }

    /// <summary>Whether two functions do the same with inputs that no check uses.</summary>
    static bool DoTheSame(FunctionExercise exercise, Misconception one, Misconception other)
    {
        ExerciseCase[] inputs = [.. exercise.Cases.Where(item => item.Redraw is not null).SelectMany(item => Enumerable.Range(7001, 5).Select(item.Redraw!))];
        var (first, second) = (FunctionRun.Of(one.Wrong, inputs), FunctionRun.Of(other.Wrong, inputs));
        return first.Cases.Zip(second.Cases).All(pair => pair.First.Values is { } values ? pair.Second.Values is { } others && Agreement.Same(values, others) : pair.Second.Values is null);
    }
}
