using System.Runtime.CompilerServices;

namespace BackpropLab.Exercises;

/// <summary>A line of a program of the clinic: what is shown is the source of what runs.</summary>
public sealed class ProgramLine
{
    const string Arrow = "() => ";

    readonly List<ProgramFault> faults = [];

    internal ProgramLine(int number, ProgramSection section, Action run, string code) =>
        (Number, Section, Run, Code) = (number, section, run, Statement(code));

    internal int Number { get; }

    internal ProgramSection Section { get; }

    internal Action Run { get; }

    /// <summary>The line in C#, without its semicolon.</summary>
    internal string Code { get; }

    internal IReadOnlyList<ProgramFault> Faults => faults;

    /// <summary>The name that the line gives a value.</summary>
    internal string Target => Code[..Code.IndexOf(" = ", StringComparison.Ordinal)];

    /// <summary>Whether other values than the right line's may be as good: a learning rate, an order of samples.</summary>
    internal bool HasManyRightForms => Section is ProgramSection.Start or ProgramSection.Epoch;

    internal CaseKind Kind => Section switch
    {
        ProgramSection.Data or ProgramSection.Epoch or ProgramSection.Batch => CaseKind.Data,
        ProgramSection.Start => CaseKind.Settings,
        ProgramSection.Forward => CaseKind.Forward,
        ProgramSection.Backward => CaseKind.Backward,
        ProgramSection.Update => CaseKind.Update,
        _ => CaseKind.Evaluation,
    };

    /// <summary>Adds a case: the same program with this line written otherwise.</summary>
    /// <param name="level">How hard it is to find.</param>
    /// <param name="instead">An assignment to the name that the right line assigns to.</param>
    /// <param name="clue">The last hint: what of the figures points to the line.</param>
    /// <param name="explanation">What the line did, told when it is mended.</param>
    /// <param name="given">The number that the program is made with for this case; that of its place among the faults where it is left out.</param>
    /// <param name="code">Left out: the compiler gives the source of <paramref name="instead"/>.</param>
    public ProgramLine Broken(
        CaseLevel level, Action instead, string clue, string explanation, int? given = null, [CallerArgumentExpression(nameof(instead))] string code = "")
    {
        faults.Add(new(Number, level, Statement(code), instead, clue, explanation, given));
        return this;
    }

    static string Statement(string lambda) => lambda.StartsWith(Arrow, StringComparison.Ordinal) && lambda.Contains(" = ", StringComparison.Ordinal)
        ? lambda[Arrow.Length..]
        : throw new ArgumentException($"`{lambda}` is no line of a program: write `() => name = value`.", nameof(lambda));
}
