namespace BackpropLab.Exercises;

/// <summary>A case of the clinic: a program, the line of it that is broken, and the data that it is shown with.</summary>
sealed class ClinicCase
{
    readonly Func<ClinicProgram> make;
    readonly int place;
    readonly Lazy<Evidence> broken, healthy;

    /// <param name="number">Its number, from 0.</param>
    /// <param name="level">How hard it is to find.</param>
    /// <param name="make">Makes the program anew, with the data of this case.</param>
    /// <param name="place">Which of the program's faults it is.</param>
    ClinicCase(int number, CaseLevel level, Func<ClinicProgram> make, int place)
    {
        (Number, Level, this.make, this.place) = (number, level, make, place);
        (broken, healthy) = (new(() => RunBroken(Make())), new(() => ProgramRun.Of(Make(), new Dictionary<int, Action>())));
    }

    public int Number { get; }

    public CaseLevel Level { get; }

    /// <summary>What the program gives to see with its broken line; run when it is first asked for.</summary>
    public Evidence Broken => broken.Value;

    /// <summary>What it gives to see with no line broken.</summary>
    public Evidence Healthy => healthy.Value;

    /// <summary>The program, made anew, with the data of this case.</summary>
    public ClinicProgram Make() => make();

    /// <summary>The cases of some programs from easy to hard, the programs taking turns.</summary>
    public static IReadOnlyList<ClinicCase> Of(IEnumerable<Func<int, ClinicProgram>> programs) =>
    [
        .. programs.SelectMany(make => Faults(make(0)).Select((fault, place) => (make, fault, place)))
            .GroupBy(item => (item.make, item.fault.Level))
            .SelectMany(group => group.Select((item, turn) => (item, turn)))
            .OrderBy(entry => entry.item.fault.Level).ThenBy(entry => entry.turn)
            .Select((entry, number) => new ClinicCase(number, entry.item.fault.Level, () => entry.item.make(entry.item.fault.Given ?? entry.item.place), entry.item.place)),
    ];

    /// <summary>The broken line of a program that <see cref="Make"/> has made.</summary>
    public ProgramFault FaultIn(ClinicProgram program) => Faults(program)[place];

    /// <summary>Runs a program that <see cref="Make"/> has made with its broken line, and one line replaced, which may be the same.</summary>
    public Evidence RunBroken(ClinicProgram program, int line = 0, Action? instead = null)
    {
        var fault = FaultIn(program);
        var lines = new Dictionary<int, Action> { [fault.Line] = fault.Run };
        if (instead is not null)
            lines[line] = instead;
        return ProgramRun.Of(program, lines);
    }

    static ProgramFault[] Faults(ClinicProgram program) => [.. program.Lines.SelectMany(line => line.Faults)];
}
