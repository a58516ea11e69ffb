using System.ComponentModel;
using BackpropLab.Exercises;

namespace BackpropLab;

// What a host puts in the place of a function that a notebook lacks: see docs/conventions.md.
public static partial class Exercise
{
    /// <summary>
    /// Stands in the place of a function that a notebook lacks, because its cell does not compile, was deleted, or names it
    /// otherwise. <see cref="Check"/> answers it with a card that says why, <see cref="Use"/> takes the library's function.
    /// A host writes this call; nobody else need.
    /// </summary>
    /// <param name="id">The exercise, such as "3.4".</param>
    /// <param name="reason">Why there is no function: a sentence, and below it, a line each, the code that it speaks of.</param>
    /// <returns>A delegate of the type that <see cref="FunctionType"/> names; the library's function, for whoever calls it.</returns>
    /// <exception cref="ArgumentException">There is no such exercise.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static Delegate Missing(string id, string reason)
    {
        ArgumentNullException.ThrowIfNull(reason);
        var exercise = Courses.Found.Function(id) ?? throw new ArgumentException(UnknownText(id), nameof(id));
        return MissingFunction.Of(exercise, reason);
    }

    /// <summary>The type of an exercise's function, as C# has it and with all names in full.</summary>
    /// <param name="id">The exercise, such as "3.4".</param>
    /// <returns>Such as <c>global::System.Func&lt;double, double&gt;</c>; null if there is no such exercise.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static string? FunctionType(string id) => Courses.Found.Function(id)?.DelegateType;

    static ExerciseCard MissingCard(FunctionExercise exercise, string reason)
    {
        var lines = reason.ReplaceLineEndings("\n").Split('\n', 2);
        return Card(
            CardState.Problem, CheckCard.Title(exercise),
            [
                new ParagraphBlock(lines[0]),
                .. lines.Length > 1 ? [new CodeBlock(lines[1])] : Array.Empty<CardBlock>(),
                new ParagraphBlock($"Exercise {exercise.Id} expects this function; until it is there, the lesson goes on with the library's."),
                new CodeBlock(exercise.Signature),
            ]);
    }
}
