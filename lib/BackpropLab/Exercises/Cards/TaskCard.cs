using BackpropLab.Display;

namespace BackpropLab.Exercises;

/// <summary>The cards of an open task.</summary>
static class TaskCard
{
    public static ExerciseCard NotAttempted(OpenTask task, string? note) => new(
        CardState.NotAttempted, Title(task),
        [
            Table(task, null),
            new ParagraphBlock($"Write `{task.Function}` as you like: there are many ways. Then say below, in your own words and numbers, why yours works."),
            .. ParagraphBlock.For(note),
        ]);

    public static ExerciseCard Measured(OpenTask task, IReadOnlyList<double> figures, string? note)
    {
        var missed = task.Goals.Where((goal, i) => !goal.IsReachedBy(figures[i])).Select(goal => goal.Name).ToArray();
        return new(
            missed.Length == 0 ? CardState.Reached : CardState.NotYet, Title(task),
            [
                Table(task, figures),
                new ParagraphBlock(missed.Length == 0
                    ? "That is what was asked for. Now the other half: say below why it works, what you tried before, and what it would take to go further."
                    : $"Not there yet: {string.Join("; ", missed)}. Change one thing at a time, and write down what it did."),
                .. ParagraphBlock.For(note),
            ]);
    }

    public static string Title(OpenTask task) => $"{task.Id} {task.Title} ({PointsText.Of(task.Points)})";

    static TableBlock Table(OpenTask task, IReadOnlyList<double>? figures) => new("What is asked for", new(
    [
        TableColumn.Text("figure", task.Goals.Select(goal => goal.Name)),
        new("asked for", [.. task.Goals.Select(Asked)], IsNumeric: true),
        .. figures is null ? Array.Empty<TableColumn>() :
        [
            new("yours", [.. task.Goals.Select((goal, i) => WithUnit(Apart(figures[i], goal), goal))], IsNumeric: true),
            TableColumn.Text("verdict", task.Goals.Select((goal, i) => goal.IsReachedBy(figures[i]) ? "✓ reached" : "✗ not yet")),
        ],
    ]));

    static string Asked(Goal goal) =>
        double.IsInfinity(goal.Most) ? $"at least {WithUnit(NumberText.Whole(goal.Least), goal)}"
        : double.IsInfinity(goal.Least) ? $"at most {WithUnit(NumberText.Whole(goal.Most), goal)}"
        : $"{NumberText.Whole(goal.Least)} to {WithUnit(NumberText.Whole(goal.Most), goal)}";

    // A figure that has missed its limit by little must not look like it.
    static string Apart(double figure, Goal goal)
    {
        var near = new[] { goal.Least, goal.Most }.Where(limit => limit != figure && NumberText.Short(limit) == NumberText.Short(figure)).ToArray();
        return near.Length == 0 || double.IsInteger(figure) ? NumberText.Whole(figure) : NumberText.Apart(figure, near[0]).One;
    }

    static string WithUnit(string figure, Goal goal) => $"{figure} {goal.Unit}".TrimEnd();
}
