using BackpropLab.Exercises;

namespace BackpropLab.Classroom;

/// <summary>What a worker runs of a submission to grade some of its exercises: in the order of the page, and nothing that no answer needs.</summary>
/// <param name="Steps">The steps.</param>
/// <param name="Needs">What each exercise depends on.</param>
sealed record GradingPlan(IReadOnlyList<GradingStep> Steps, IReadOnlyDictionary<GradedExercise, Dependencies> Needs)
{
    /// <summary>Makes the plan.</summary>
    /// <param name="code">The notebook.</param>
    /// <param name="answers">All answers.</param>
    /// <param name="judged">The exercises to grade, each with an answer.</param>
    /// <param name="references">The exercises of which the course's own function is taken, by the names that it goes by.</param>
    public static GradingPlan Of(
        SubmittedCode code, IReadOnlyDictionary<GradedExercise, SubmittedAnswer?> answers, IReadOnlyList<GradedExercise> judged, IReadOnlyDictionary<string, GradedExercise> references)
    {
        var needs = judged.ToDictionary(exercise => exercise, exercise => Dependencies.Of(code, exercise, answers[exercise]!, answers, references));
        var at = needs.Values.SelectMany(need => need.Members).GroupBy(pair => pair.Key).ToDictionary(group => group.Key, group => group.Min(pair => Math.Min(pair.Value, pair.Key.Cell)));
        var cells = code.Cells.ToDictionary(cell => cell.Place);
        var declarations = at.GroupBy(pair => (Before: pair.Value, pair.Key.Cell)).OrderBy(group => group.Key.Before).ThenBy(group => group.Key.Cell < group.Key.Before ? -1 : group.Key.Cell == group.Key.Before ? 1 : 0)
            .Select(group => (group.Key.Before, Step: new GradingStep(cells[group.Key.Cell].With(group.Select(pair => pair.Key).ToHashSet()), group.Key.Cell + 1, [.. group.Select(pair => pair.Key)])));
        var questions = judged.Select(exercise => (Before: answers[exercise]!.Cell, Step: Ask(exercise, answers[exercise]!)));
        var given = references.Where(pair => needs.Values.Any(need => need.References.Contains(pair.Value))).OrderBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair => new GradingStep(ReferenceCode.Of(pair.Value, pair.Key), null, []));
        return new([.. given, .. declarations.Concat(questions).OrderBy(item => item.Before).Select(item => item.Step)], needs);
    }

    /// <summary>
    /// All that it declares and asks as one piece of code: a third of the work. Null where that would mean something else, because a
    /// name is declared twice.
    /// </summary>
    public string? AtOnce()
    {
        var declaring = Steps.Where(step => step.Asks is null).ToArray();
        var names = declaring.SelectMany(step => step.Members.SelectMany(member => member.Declares).Distinct()).ToArray();
        // Each cell's lines keep their numbers.
        return names.Distinct().Count() < names.Length ? null
            : string.Join('\n', [.. declaring.Select(step => $"#line 1\n{step.Code}"), $"string.Join('\\n', new[] {{ {string.Join(", ", Asked.Select(step => step.Code))} }})"]);
    }

    /// <summary>The steps that ask, in the order of the replies to <see cref="AtOnce"/>.</summary>
    public IEnumerable<GradingStep> Asked => Steps.Where(step => step.Asks is not null);

    // A constructor takes a function, a lambda and a delegate of any other type alike.
    static GradingStep Ask(GradedExercise exercise, SubmittedAnswer answer) =>
        new($"global::BackpropLab.GradedAnswer.Run(\"{exercise.Inputs}\", new {exercise.DelegateType}({answer.Expression}))", null, [], exercise);
}
