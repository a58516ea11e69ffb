using System.Globalization;
using BackpropLab.Exercises;

namespace BackpropLab;

// First think, then run: a prediction before an experiment, and what happened beside it.
public static partial class Exercise
{
    /// <summary>
    /// Commits to a prediction before an experiment is run; <c>"?"</c> shows the question. It is noted in the progress, and
    /// kept until the notebook is restarted.
    /// </summary>
    /// <param name="id">The prediction, such as "4.P1".</param>
    /// <param name="prediction">A letter, a number or letters in an order, as the question asks: "b", "12.5", "b a c".</param>
    /// <returns>A card. Nothing is thrown, whatever is written.</returns>
    public static ExerciseCard Predict(string id, string prediction)
    {
        if (Courses.Found.Prediction(id) is not { } asked)
            return Unknown(id);
        if (string.IsNullOrWhiteSpace(prediction) || prediction.Trim() == "?")
            return PredictionCard.Asked(asked, Commitments.Keep(id, null), Commitments.IsShown(id), WithCourseNote(null));
        if (Commitments.Keep(id, asked.Read(prediction)) is not { Now: not null } commitment)
            return PredictionCard.Unreadable(asked, prediction, WithCourseNote(null));
        var note = AnswerRecord.Keep(id, ClassAttempt.Noted, answer: commitment.First);
        return PredictionCard.Noted(asked, commitment, WithCourseNote(note));
    }

    /// <summary>Commits to a letter: the same as the letter in double quotes.</summary>
    /// <inheritdoc cref="Predict(string, string)"/>
    public static ExerciseCard Predict(string id, char prediction) => Predict(id, prediction.ToString());

    /// <summary>Commits to a number: the same as the number in quotes.</summary>
    /// <inheritdoc cref="Predict(string, string)"/>
    public static ExerciseCard Predict(string id, double prediction) => Predict(id, prediction.ToString("R", CultureInfo.InvariantCulture));

    /// <summary>Sets what was predicted beside what happened, and says why it did.</summary>
    /// <param name="id">The prediction, such as "4.P1".</param>
    /// <param name="values">What the experiment has computed: as many numbers, in such an order, as the prediction is about.</param>
    /// <returns>A card; where nothing was predicted, it says so and shows what happened.</returns>
    public static ExerciseCard Outcome(string id, params double[] values)
    {
        if (Courses.Found.Prediction(id) is not { } asked)
            return Unknown(id);
        if ((values?.Length ?? 0) != asked.Values.Count)
            return Problem(id, FormattableString.Invariant($"What happened cannot be read: {id} expects {asked.Values.Count} of the experiment's numbers ({string.Join(", ", asked.Values)}), and it was given {values?.Length ?? 0}."));
        var broken = Array.FindIndex(values!, value => !double.IsFinite(value));
        if (broken >= 0)
            return Problem(id, FormattableString.Invariant($"What happened cannot be read: of {id}, \"{asked.Values[broken]}\" came out as {values![broken]}. Did a training diverge? Then a smaller learning rate gives numbers to compare."));
        try
        {
            return PredictionCard.Outcome(asked, Commitments.Seen(id), values!, WithCourseNote(null));
        }
        catch (Exception e) when (e is not (ThreadInterruptedException or OperationCanceledException))
        {
            // What happened is read by a function of the course: whatever it throws, the student's cell goes on.
            return Problem(id, $"What happened cannot be read: the course's {id} fails with {e.GetType().Name}, {e.Message.ReplaceLineEndings(" ").TrimEnd('.')}.");
        }
    }

    /// <inheritdoc cref="Outcome(string, double[])"/>
    public static ExerciseCard Outcome(string id, IEnumerable<double> values) => Outcome(id, values?.ToArray() ?? []);
}
