using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace BackpropLab.Exercises;

/// <summary>
/// An exercise as it is graded: the inputs of its check, and others drawn afresh. What is right for them is computed when it is
/// made, before any answer is run, and never leaves this process.
/// </summary>
sealed class GradedExercise
{
    /// <summary>So many inputs are drawn in the place of each one that the check has.</summary>
    const int Redraws = 2;

    readonly FunctionExercise exercise;
    readonly FunctionExercise drawn;
    readonly FunctionRun right;

    /// <param name="exercise">The exercise.</param>
    /// <param name="seed">What its inputs are drawn from: the same gives the same ones.</param>
    public GradedExercise(FunctionExercise exercise, int seed)
    {
        this.exercise = exercise;
        ExerciseCase[] afresh = [.. exercise.Cases.SelectMany((item, place) => item.Redraw is not { } redraw ? [] : Enumerable.Range(0, exercise.IsDerivation ? 1 : Redraws)
            .Select(draw => redraw(Seed(seed, exercise.Id, place, draw))))];
        drawn = exercise.With([.. exercise.Cases, .. afresh]);
        right = FunctionRun.Of(exercise.Solution, drawn.Cases);
        Inputs = SentRun.WriteInputs(drawn.Cases);
        IsDrawnAfresh = afresh.Length > 0;
    }

    /// <summary>Lesson and number.</summary>
    public string Id => exercise.Id;

    /// <summary>What the function is called in the lesson.</summary>
    public string Function => exercise.Function;

    /// <summary>What it is about.</summary>
    public string Title => exercise.Title;

    /// <summary>What it is worth.</summary>
    public int Points => exercise.Points;

    /// <summary>The function's signature in C#.</summary>
    public string Signature => exercise.Signature;

    /// <summary>How many parameters it has.</summary>
    public int Parameters => exercise.Solution.Method.GetParameters().Length;

    /// <summary>The type of the function in C#, all names in full.</summary>
    public string DelegateType => exercise.DelegateType;

    /// <summary>The right function as code.</summary>
    public string SolutionCode => exercise.SolutionCode;

    /// <summary>The inputs, as a worker reads them.</summary>
    public string Inputs { get; }

    /// <summary>Whether any of them is new: else a table of the course's own inputs would do.</summary>
    public bool IsDrawnAfresh { get; }

    /// <summary>Judges what came back.</summary>
    /// <param name="outcome">What <see cref="GradedAnswer.Run"/> gave, or whoever spoke in its name.</param>
    /// <exception cref="FormatException">It is no outcome.</exception>
    public Grade Judge(string outcome)
    {
        var run = SentRun.ReadRun(outcome, drawn);
        if (run.Cases.Zip(right.Cases).Any(pair => pair.First.Values is { } values && values.Results.Count != pair.Second.Values!.Results.Count))
            throw new FormatException("another number of results");
        var result = new Diagnosis(drawn, right, run, code: null, runAgain: _ => FunctionRun.Heard([], RunEnd.Stopped)).Result();
        return new(
            result.State, result.Sentences, result.Misconception?.Sentence, CheckCard.Of(drawn, result, note: null),
            IsRightForKnownInputsAlone: result.State == ExerciseState.NotYet && IsSolvedAtHome(run));
    }

    // The inputs of the check come first.
    bool IsSolvedAtHome(FunctionRun run)
    {
        var count = exercise.Cases.Count;
        return IsDrawnAfresh && run.Cases.Count >= count && new Diagnosis(
            exercise, FunctionRun.Heard([.. right.Cases.Take(count)], RunEnd.Completed), FunctionRun.Heard([.. run.Cases.Take(count)], RunEnd.Completed), code: null, runAgain: _ => run).State == ExerciseState.Solved;
    }

    static int Seed(int seed, string id, int place, int draw) =>
        BinaryPrimitives.ReadInt32LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(FormattableString.Invariant($"{seed} {id} {place} {draw}")))) & int.MaxValue;
}
