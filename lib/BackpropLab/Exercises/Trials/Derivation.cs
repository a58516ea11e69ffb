using System.Runtime.CompilerServices;
using BackpropLab.Display;

namespace BackpropLab.Exercises;

/// <summary>
/// Exercises in which a formula is derived: a function of numbers that gives one number for each step. Each step is compared
/// at points drawn at random, so any equivalent form of it is right.
/// </summary>
public static class Derivation
{
    const int Points = 50;

    /// <summary>Makes the exercise.</summary>
    /// <typeparam name="TFunction">The type of its function: numbers to a number, or to a tuple with one for each step.</typeparam>
    /// <param name="id">Lesson and number, such as "3.D1".</param>
    /// <param name="function">The function's name.</param>
    /// <param name="title">What is derived, in a few words.</param>
    /// <param name="points">What it is worth.</param>
    /// <param name="steps">The names of the steps in C#; one such as <c>dE_dy</c> is read as the derivative ∂E/∂y.</param>
    /// <param name="at">Draws a point: the function's arguments.</param>
    /// <param name="hints">Hints, from a nudge to the formula.</param>
    /// <param name="solution">The right steps, as a lambda whose parameters are named as in the lesson.</param>
    /// <param name="explanation">Why they are right.</param>
    /// <param name="misconceptions">Wrong steps, right ones before and anything after them, with what helps.</param>
    /// <param name="solutionSource">The solution's source, which the compiler fills in.</param>
    /// <param name="misconceptionsSource">The source of the misconceptions, which the compiler fills in.</param>
    public static FunctionExercise Of<TFunction>(
        string id,
        string function,
        string title,
        int points,
        IReadOnlyList<string> steps,
        Func<Draw, object[]> at,
        IReadOnlyList<string> hints,
        TFunction solution,
        string explanation,
        IEnumerable<(TFunction Wrong, Advice Advice)> misconceptions,
        [CallerArgumentExpression(nameof(solution))] string solutionSource = "",
        [CallerArgumentExpression(nameof(misconceptions))] string misconceptionsSource = "")
        where TFunction : Delegate =>
        FunctionExercise.Of(
            id, function, title, points, steps, Enumerable.Range(1, Points).Select(seed => Point(solution, at, seed)), hints, solution, explanation,
            misconceptions, solutionSource: solutionSource, misconceptionsSource: misconceptionsSource, isDerivation: true);

    static ExerciseCase Point(Delegate solution, Func<Draw, object[]> at, int seed)
    {
        var arguments = at(new Draw(seed));
        return new(string.Join(", ", arguments.Select((value, i) => $"{Signature.Parameter(solution, i)} = {NumberText.Short((double)value)}")), arguments)
        {
            Redraw = other => Point(solution, at, other),
        };
    }
}
