using BackpropLab.Display;

namespace BackpropLab.Exercises;

/// <summary>
/// A question that a student answers before an experiment, and that the experiment answers: what happened is read from
/// the numbers that its cells computed, so whoever changes a setting gets what then happens.
/// </summary>
/// <param name="Id">Lesson and number, such as 4.P1.</param>
/// <param name="Text">The question; code stands between backticks.</param>
public abstract record Prediction(string Id, string Text)
{
    /// <summary>What it is worth in the progress: to commit oneself is what counts, not to be right.</summary>
    public const int Points = 0;

    /// <summary>What is asked for.</summary>
    internal abstract AnswerKind Asks { get; }

    /// <summary>A prediction as it may be written; says nothing of what will happen.</summary>
    internal abstract string Example { get; }

    /// <summary>What may be written, as the end of a sentence.</summary>
    internal abstract string Expected { get; }

    /// <summary>How near is near enough, a sentence; null where a prediction is right or wrong.</summary>
    internal virtual string? Nearness => null;

    /// <summary>What there is to choose from or to order, each with its letter; empty where a number is asked for.</summary>
    internal virtual IReadOnlyList<(string Mark, string Text)> Items => [];

    /// <summary>What the numbers of the experiment are, in the order in which they come.</summary>
    internal abstract IReadOnlyList<string> Values { get; }

    /// <summary>A prediction in its one normal form; null if what is written is none.</summary>
    internal abstract string? Read(string written);

    /// <summary>What is the matter with what is written, as the end of a sentence; null if there is nothing to say but what may be written.</summary>
    internal virtual string? Fault(string written) => null;

    /// <summary>A question back, where what is written may not be what is meant; null if nothing is doubtful.</summary>
    internal virtual string? Doubt(string read) => null;

    /// <summary>A prediction in its normal form, as people read it.</summary>
    internal abstract string Shown(string read);

    /// <summary>Whether a prediction is what happened.</summary>
    internal abstract bool Holds(string read, IReadOnlyList<double> values);

    /// <summary>Predictions beside what happened, a line each; empty where the table has them.</summary>
    /// <param name="predictions">Each with whose it is, in its normal form; none if nothing was predicted.</param>
    /// <param name="values">What the experiment computed.</param>
    internal virtual IReadOnlyList<(string Mark, string Text)> Lines(IReadOnlyList<(string Whose, string Read)> predictions, IReadOnlyList<double> values) => [];

    /// <summary>What the experiment computed, beside the predictions where <see cref="Lines"/> has them not.</summary>
    internal abstract (string Caption, DataTable Table) Table(IReadOnlyList<(string Whose, string Read)> predictions, IReadOnlyList<double> values);

    /// <summary>Why what happened did.</summary>
    internal abstract string Why(IReadOnlyList<double> values);
}
