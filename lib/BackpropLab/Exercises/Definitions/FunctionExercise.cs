using System.Runtime.CompilerServices;

namespace BackpropLab;

/// <summary>An exercise whose answer is a function: everything that its check, its hints and its solution need.</summary>
sealed class FunctionExercise
{
    FunctionExercise()
    {
    }

    /// <summary>Lesson and number, such as 3.4.</summary>
    public required string Id { get; init; }

    /// <summary>What the function is called in the lesson.</summary>
    public required string Function { get; init; }

    public required string Title { get; init; }

    public required int Points { get; init; }

    /// <summary>What the results are called, one name for each that the function returns.</summary>
    public required IReadOnlyList<string> Results { get; init; }

    /// <summary>Three hints, from a nudge to the formula.</summary>
    public required IReadOnlyList<string> Hints { get; init; }

    public required IReadOnlyList<ExerciseCase> Cases { get; init; }

    /// <summary>The right function.</summary>
    public required Delegate Solution { get; init; }

    /// <summary>The right function as code.</summary>
    public required string SolutionCode { get; init; }

    /// <summary>Why it is right.</summary>
    public required string Explanation { get; init; }

    public required IReadOnlyList<Misconception> Misconceptions { get; init; }

    /// <summary>The function's signature in C#.</summary>
    public string Signature => BackpropLab.Signature.Of(Solution, Function, Results);

    /// <summary>Makes an exercise.</summary>
    /// <typeparam name="TFunction">The type of its function.</typeparam>
    /// <param name="id">Lesson and number.</param>
    /// <param name="function">The function's name.</param>
    /// <param name="title">What it is about, in a few words.</param>
    /// <param name="points">What it is worth.</param>
    /// <param name="results">The names of what the function returns.</param>
    /// <param name="cases">The inputs that it is checked with, the one to show first.</param>
    /// <param name="hints">Three hints, from a nudge to the formula.</param>
    /// <param name="solution">The right function.</param>
    /// <param name="explanation">Why it is right.</param>
    /// <param name="misconceptions">Wrong functions with the sentence that helps.</param>
    /// <param name="solutionSource">The solution's source, which the compiler fills in.</param>
    public static FunctionExercise Of<TFunction>(
        string id,
        string function,
        string title,
        int points,
        IReadOnlyList<string> results,
        IEnumerable<ExerciseCase> cases,
        IReadOnlyList<string> hints,
        TFunction solution,
        string explanation,
        IEnumerable<(TFunction Wrong, string Sentence)> misconceptions,
        [CallerArgumentExpression(nameof(solution))] string solutionSource = "")
        where TFunction : Delegate => new()
        {
            Id = id,
            Function = function,
            Title = title,
            Points = points,
            Results = results,
            Cases = [.. cases],
            Hints = hints,
            Solution = solution,
            SolutionCode = SolutionText.Of(BackpropLab.Signature.Of(solution, function, results), solutionSource),
            Explanation = explanation,
            Misconceptions = [.. misconceptions.Select(pair => new Misconception(pair.Wrong, pair.Sentence))],
        };
}
