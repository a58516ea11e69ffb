namespace BackpropLab.Notebooks.Tests.Lessons.Times;

/// <summary>
/// What each kind of thing in a lesson takes somebody who meets it for the first time, in minutes. CONTRIBUTING.md tells it
/// to authors. Whoever changes a figure changes every time that the course names: too long a lesson gets shorter, not these.
/// </summary>
static class Pace
{
    /// <summary>Prose with formulas in its lines, read to be understood: half of what is read of a novel.</summary>
    public const double Word = 1 / 120.0;

    /// <summary>A formula on lines of its own, shapes and all.</summary>
    public const double Formula = 0.5;

    /// <summary>A line of code that is read, not written.</summary>
    public const double CodeLine = 1 / 10.0;

    /// <summary>A chart or a table to look at.</summary>
    public const double Output = 0.5;

    public const double Question = 1.5;

    /// <summary>A choice before an experiment; what follows it counts as what it is.</summary>
    public const double Prediction = 1;

    /// <summary>With pencil and paper, then as expressions, and what is folded below it.</summary>
    public const double Derivation = 5;

    /// <summary>An exercise's function before its first line: what is given, what is asked.</summary>
    public const double Exercise = 1.5;

    /// <summary>A line of its solution: written, tried, put right.</summary>
    public const double SolutionLine = 1;

    /// <summary>A network of the clinic: found, named, mended.</summary>
    public const double ClinicCase = 6;
}
