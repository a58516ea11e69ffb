using System.Runtime.CompilerServices;

namespace BackpropLab.Exercises;

/// <summary>An exercise whose answer is a function: everything that its check, its hints and its solution need.</summary>
public sealed class FunctionExercise
{
    readonly Lazy<IReadOnlyList<Misconception>> misconceptions;
    readonly RightFunction right;
    readonly IReadOnlyList<UsualMistake> usual;
    readonly Func<object?[], object, string?>? brokenRule;
    readonly string solutionSource;
    Lazy<IReadOnlyList<ExerciseCase>> cases;

    FunctionExercise(
        Delegate solution, string solutionSource, IEnumerable<ExerciseCase> cases, RightFunction right, IEnumerable<Misconception> own, IReadOnlyList<UsualMistake> usual,
        Func<object?[], object, string?>? brokenRule)
    {
        (Solution, this.solutionSource, this.right, this.usual, this.brokenRule) = (solution, solutionSource, right, usual, brokenRule);
        this.cases = new(() => [.. cases], LazyThreadSafetyMode.PublicationOnly);
        misconceptions = new(() => [.. own, .. usual.Select(mistake => mistake(right))], LazyThreadSafetyMode.PublicationOnly);
    }

    /// <summary>Lesson and number, such as 3.4.</summary>
    public required string Id { get; init; }

    /// <summary>What the function is called in the lesson.</summary>
    public required string Function { get; init; }

    /// <summary>What it is about, in a few words.</summary>
    public required string Title { get; init; }

    /// <summary>What it is worth.</summary>
    public required int Points { get; init; }

    /// <summary>What the results are called, one name for each that the function returns.</summary>
    public required IReadOnlyList<string> Results { get; init; }

    /// <summary>Hints, from a nudge to the formula.</summary>
    public required IReadOnlyList<string> Hints { get; init; }

    /// <summary>Whether its results are the steps of a derivation, of which the first wrong one is told.</summary>
    public bool IsDerivation { get; init; }

    /// <summary>Whether there are other right results than the solution's.</summary>
    internal bool HasManyRightResults => brokenRule is not null;

    /// <summary>Why the right function is right.</summary>
    public required string Explanation { get; init; }

    /// <summary>The right function.</summary>
    public Delegate Solution { get; }

    /// <summary>The inputs that an answer is checked with; made when they are first asked for.</summary>
    public IReadOnlyList<ExerciseCase> Cases => cases.Value;

    /// <summary>The wrong functions that are known, each with what helps.</summary>
    public IReadOnlyList<Misconception> Misconceptions => misconceptions.Value;

    /// <summary>Two of them at once: a usual one that was made on top of another.</summary>
    internal IEnumerable<(Misconception First, Misconception Second)> MisconceptionPairs => Misconceptions
        .SelectMany(first => usual.Select(mistake => (first, Second: mistake(right.With(first.Wrong)))))
        .Where(pair => pair.first.Sentence != pair.Second.Sentence);

    /// <summary>The course's own misconceptions as they stand in its source: a collection of pairs, each a lambda and what helps.</summary>
    internal string MisconceptionsSource { get; private init; } = "";

    /// <summary>The solution as it stands in the source: a lambda.</summary>
    internal string SolutionSource => solutionSource;

    /// <summary>The function's signature in C#.</summary>
    public string Signature => Exercises.Signature.Of(Solution, Function, Results);

    /// <summary>The type that a function of this signature has, in C# and with all names in full.</summary>
    internal string DelegateType => Exercises.Signature.NaturalTypeText(Solution, Results);

    /// <summary>The right function as code.</summary>
    public string SolutionCode => SolutionText.Of(Signature, solutionSource);

    /// <summary>Makes an exercise.</summary>
    /// <typeparam name="TFunction">The type of its function.</typeparam>
    /// <param name="id">Lesson and number, such as "3.4".</param>
    /// <param name="function">The function's name.</param>
    /// <param name="title">What it is about, in a few words.</param>
    /// <param name="points">What it is worth.</param>
    /// <param name="results">The names of what the function returns.</param>
    /// <param name="cases">The inputs that it is checked with, the one to show first; <c>Trial.Cases</c> makes them.</param>
    /// <param name="hints">Hints, from a nudge to the formula.</param>
    /// <param name="solution">The right function, as a lambda whose parameters are named as in the lesson.</param>
    /// <param name="explanation">Why it is right.</param>
    /// <param name="misconceptions">Wrong functions with what helps: <c>(wrong, "what is wrong")</c> or <c>(wrong, ("what is wrong", "what to do"))</c>.</param>
    /// <param name="usual">Mistakes that are usual everywhere; <c>Mistakes</c> has them.</param>
    /// <param name="brokenRule">
    /// Where several results are right: given the arguments and a result, null if the result is right, else what the arguments and
    /// the result are and which rule it breaks, to follow "With a chain of 4, ". A student's function is judged by that.
    /// </param>
    /// <param name="isDerivation">Whether the results are steps that follow from one another; <c>Derivation.Of</c> makes these.</param>
    /// <param name="solutionSource">The solution's source, which the compiler fills in.</param>
    /// <param name="misconceptionsSource">The source of the misconceptions, which the compiler fills in.</param>
    /// <returns>The exercise; its cases are made, and its usual mistakes applied, when it is first checked.</returns>
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
        IEnumerable<(TFunction Wrong, Advice Advice)>? misconceptions = null,
        IEnumerable<UsualMistake>? usual = null,
        Func<object?[], object, string?>? brokenRule = null,
        bool isDerivation = false,
        [CallerArgumentExpression(nameof(solution))] string solutionSource = "",
        [CallerArgumentExpression(nameof(misconceptions))] string misconceptionsSource = "")
        where TFunction : Delegate =>
        new(solution, solutionSource, cases, new RightFunction(solution, results), Known(misconceptions ?? []), [.. usual ?? []], brokenRule)
        {
            Id = id,
            Function = function,
            Title = title,
            Points = points,
            Results = results,
            Hints = hints,
            Explanation = explanation,
            IsDerivation = isDerivation,
            MisconceptionsSource = misconceptionsSource,
        };

    /// <summary>The same exercise, checked with other inputs.</summary>
    internal FunctionExercise With(IReadOnlyList<ExerciseCase> others)
    {
        var same = (FunctionExercise)MemberwiseClone();
        same.cases = new(others);
        return same;
    }

    /// <summary>A function as it is judged: any right result of it is the solution's; a wrong one comes with the rule that it breaks.</summary>
    internal Func<object?[], object?> Judged(Func<object?[], object?> function) =>
        brokenRule is null ? function : arguments => function(arguments) is not { } result ? null
            : brokenRule(arguments, result) is { } broken ? new RuleBroken(result, broken)
            : right.Call(arguments);

    static IEnumerable<Misconception> Known<TFunction>(IEnumerable<(TFunction Wrong, Advice Advice)> own)
        where TFunction : Delegate =>
        own.Select(pair => new Misconception(UntypedFunction.Of(pair.Wrong), pair.Advice));
}
