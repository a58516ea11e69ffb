namespace BackpropLab.Exercises;

/// <summary>The cards of a case of the clinic.</summary>
static class CaseCards
{
    static readonly CardState which = new("?", "which line?", "open");
    static readonly CardState theLine = new("✓", "this is the line", "good");
    static readonly CardState rightLine = new("○", "this line is right", "open");
    static readonly CardState explanation = new("»", "explanation", "open");

    public static ExerciseCard Shown(ClinicCase clinicCase)
    {
        var program = clinicCase.Make();
        var (broken, healthy) = (clinicCase.Broken, clinicCase.Healthy);
        return new(which, Title(clinicCase),
        [
            new ParagraphBlock(FormattableString.Invariant($"{program.Name}. One of its {program.Lines.Count} lines is wrong. Before line 1 there are {program.Given}.")),
            new CodeBlock(Listing.Of(program, clinicCase.FaultIn(program))),
            EvidenceText.Table("Figures", [("this network", broken), ("a healthy one", healthy)], healthy),
            new ShownBlock(Loss(broken, healthy)),
            .. broken.Gradients.Count > 0
                ? [new ShownBlock(Chart.GradientTable(new GradientReport(broken.Gradients), "Gradients of the second step, and nudges of the loss"))]
                : Array.Empty<CardBlock>(),
            CasePicture.Of(broken, healthy),
            new ParagraphBlock(FormattableString.Invariant($"Name the line: `Clinic.Line({clinicCase.Number}, 1)` asks for line 1. `Clinic.Hint({clinicCase.Number})` says where to look first.")),
        ]);
    }

    public static ExerciseCard Named(ClinicCase clinicCase, int number)
    {
        var program = clinicCase.Make();
        if (LineProblem(clinicCase, program, number) is { } problem)
            return problem;
        var (line, fault) = (program.Lines[number - 1], clinicCase.FaultIn(program));
        if (number == fault.Line)
        {
            return new(theLine, Title(clinicCase),
            [
                new CodeBlock(FormattableString.Invariant($"{number}  {fault.Code};")),
                new ParagraphBlock($"What should it give `{line.Target}`? Copy this into the next cell and write the right side anew. Its parameters may be any names of the listing."),
                new CodeBlock(MendCall(clinicCase, new ProgramState(program), fault)),
            ]);
        }

        var value = clinicCase.Broken.First[number];
        return new(rightLine, Title(clinicCase),
        [
            new CodeBlock(FormattableString.Invariant($"{number}  {line.Code};")),
            new ParagraphBlock($"With what it is given it does what it should. The first time it gives `{line.Target}` this: {EvidenceText.Value(value)}"),
            new ParagraphBlock(FormattableString.Invariant($"Which other line could make the figures what they are? `Clinic.Hint({clinicCase.Number})` says where to look first.")),
        ]);
    }

    public static ExerciseCard Mended(ClinicCase clinicCase, int number, Delegate function, Func<CaseKind, bool, string?> record)
    {
        var program = clinicCase.Make();
        if (LineProblem(clinicCase, program, number) is { } problem)
            return problem;
        var result = MendResult.Of(clinicCase, number, function);
        var note = result.State == ExerciseState.NotAttempted ? null : record(program.Lines[clinicCase.FaultIn(program).Line - 1].Kind, result.State == ExerciseState.Solved);
        return new(CardState.Of(result.State), Title(clinicCase),
        [
            .. result.Sentences.Select(sentence => new ParagraphBlock(sentence)),
            .. result.Now is { } now && result.State != ExerciseState.Solved
                ? Compared(result, now) : Array.Empty<CardBlock>(),
            .. result.State == ExerciseState.Solved ? Why(program, clinicCase.FaultIn(program)) : [],
            .. ParagraphBlock.For(note),
        ]);
    }

    public static ExerciseCard NotAttempted(ClinicCase clinicCase) => new(CardState.NotAttempted, Title(clinicCase),
    [
        new ParagraphBlock(FormattableString.Invariant($"`Clinic.Case({clinicCase.Number})` shows the network. Name its wrong line with `Clinic.Line({clinicCase.Number}, 1)`, where 1 is the number of the line; the card of the right one has a cell to copy, in which you mend it.")),
    ]);

    public static ExerciseCard Hint(ClinicCase clinicCase, int level)
    {
        var program = clinicCase.Make();
        var fault = clinicCase.FaultIn(program);
        string[] hints = [WhereToLook(clinicCase.Broken), Lines(program, program.Lines[fault.Line - 1].Section), fault.Clue];
        return HintCard.Of(
            Title(clinicCase), hints, level, "there are", FormattableString.Invariant($"Clinic.Hint({clinicCase.Number}"),
            FormattableString.Invariant($"`Clinic.Explain({clinicCase.Number})` shows the line and what it did."));
    }

    public static ExerciseCard Explained(ClinicCase clinicCase)
    {
        var program = clinicCase.Make();
        return new(explanation, Title(clinicCase), [.. Why(program, clinicCase.FaultIn(program))]);
    }

    public static string Title(ClinicCase clinicCase) =>
        FormattableString.Invariant($"Case {clinicCase.Number} ({clinicCase.Level.ToString().ToLowerInvariant()})");

    static IEnumerable<CardBlock> Why(ClinicProgram program, ProgramFault fault) =>
    [
        new CodeBlock(FormattableString.Invariant($"broken:  {fault.Line}  {fault.Code};\nright:   {fault.Line}  {program.Lines[fault.Line - 1].Code};")),
        new ParagraphBlock(fault.Explanation),
        new ParagraphBlock($"It was a mistake of the {CaseKinds.Name(program.Lines[fault.Line - 1].Kind)}."),
    ];

    static CardBlock[] Compared(MendResult result, Evidence now) =>
    [
        EvidenceText.Table("Figures", [("as it was", result.Before), ("with your line", now), ("a healthy one", result.Healthy)], result.Healthy),
        .. now.Gradients.Count > 0 && !now.GradientsAgree
            ? [new ShownBlock(Chart.GradientTable(new GradientReport(now.Gradients), "Gradients of the second step with your line, and nudges of the loss"))]
            : Array.Empty<CardBlock>(),
    ];

    static Figure Loss(Evidence broken, Evidence healthy)
    {
        (string, IReadOnlyList<double>)[] runs = [.. broken.Losses.Count > 0 ? [("this network", broken.Losses)] : Array.Empty<(string, IReadOnlyList<double>)>(), ("a healthy one", healthy.Losses)];
        var all = broken.Losses.Concat(healthy.Losses).ToArray();
        return Chart.Loss(runs, "Loss at the beginning of each epoch", logarithmic: all.Min() > 0 && all.Max() > 50 * all.Min());
    }

    static string WhereToLook(Evidence broken) =>
        EvidenceText.Differing(broken) is not { } differing
            ? "All gradients agree with nudges: forward pass, loss and backward pass fit each other. What is left is what goes in (data, settings), what is done with the gradients (the step), and how it is judged."
            : EvidenceText.Agreeing(broken) is { } agreeing
                ? $"The gradients of {differing} differ from nudges, those of {agreeing} agree. Nudges know the forward pass and the loss, gradients come from the backward pass: which line stands in the one and not in the other, on the way to {differing} alone?"
                : "No gradient agrees with nudges. Nudges know the forward pass and the loss, gradients come from the backward pass. All paths have something in common: the output, its delta, the loss. Compare the numbers first: is there one factor?";

    static string Lines(ClinicProgram program, ProgramSection section)
    {
        int[] numbers = [.. program.Lines.Where(line => line.Section == section).Select(line => line.Number)];
        return numbers.Length == 1 ? FormattableString.Invariant($"It is line {numbers[0]}: what would make it wrong?") : FormattableString.Invariant($"It is one of the lines {numbers[0]} to {numbers[^1]}.");
    }

    static string MendCall(ClinicCase clinicCase, ProgramState state, ProgramFault fault)
    {
        var right = fault.Code[(fault.Code.IndexOf(" = ", StringComparison.Ordinal) + 3)..];
        var parameters = ProgramState.NamesIn(right).Distinct().Where(name => state.TypeOf(name) is not null)
            .Select(name => $"{CellType(state.TypeOf(name)!)} {name}");
        return FormattableString.Invariant($"Clinic.Mend({clinicCase.Number}, {fault.Line}, ({string.Join(", ", parameters)}) =>\n    {right})");
    }

    // As the lessons write it: their first cell calls a matrix Matrix.
    static string CellType(Type type) => TypeText.Of(type).Replace("Matrix<double>", "Matrix", StringComparison.Ordinal);

    static ExerciseCard? LineProblem(ClinicCase clinicCase, ClinicProgram program, int number) =>
        number == 0 ? NotAttempted(clinicCase)
        : number > 0 && number <= program.Lines.Count ? null
        : new(CardState.NotHere, Title(clinicCase), [new ParagraphBlock(FormattableString.Invariant($"There is no line {number}: the listing has the lines 1 to {program.Lines.Count}."))]);
}
