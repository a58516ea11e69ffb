namespace BackpropLab;

// The charts of several runs.
public static partial class Chart
{
    /// <summary>The losses of several runs, epoch by epoch.</summary>
    /// <param name="runs">The runs; they may differ in length.</param>
    /// <param name="of">Which list of the history is drawn, such as <c>history => history.ValidationLoss</c>; the loss that training saw when left out.</param>
    /// <param name="title">The caption.</param>
    /// <param name="logarithmic">Whether the loss axis is logarithmic; every loss is positive then.</param>
    /// <exception cref="ArgumentException">There is no run, or that list of one is empty.</exception>
    public static Figure Loss(
        IReadOnlyList<Run> runs, Func<TrainingHistory, IReadOnlyList<double>>? of = null, string title = "Loss per epoch", bool logarithmic = false)
    {
        ArgumentNullException.ThrowIfNull(runs);
        return Loss([.. runs.Select(run => (run.Name, of is null ? run.History.Loss : of(run.History)))], title, logarithmic);
    }

    /// <summary>Several losses of each run, such as those on the training and on the validation rows, epoch by epoch.</summary>
    /// <param name="runs">The runs; they may differ in length.</param>
    /// <param name="lists">For each list its name and what it is of a history. Where there are several runs, a curve is named after its run and its list.</param>
    /// <param name="title">The caption.</param>
    /// <param name="logarithmic">Whether the loss axis is logarithmic; every loss is positive then.</param>
    /// <exception cref="ArgumentException">There is no run or no list, or one is empty.</exception>
    /// <example><code>Chart.Loss([run], [("training rows", history => history.TrainingLoss), ("validation rows", history => history.ValidationLoss)])</code></example>
    public static Figure Loss(
        IReadOnlyList<Run> runs, IReadOnlyList<(string Name, Func<TrainingHistory, IReadOnlyList<double>> Of)> lists,
        string title = "Loss per epoch", bool logarithmic = false)
    {
        ArgumentNullException.ThrowIfNull(runs);
        ArgumentNullException.ThrowIfNull(lists);
        return Loss(
            [.. runs.SelectMany(run => lists.Select(list => (runs.Count == 1 ? list.Name : $"{run.Name}, {list.Name}", list.Of(run.History))))],
            title, logarithmic);
    }

    /// <summary>The loss and the accuracy that several runs saw, in two panels that share colours and dashes.</summary>
    /// <param name="runs">The runs, each with a loss that has classes.</param>
    /// <param name="title">The caption.</param>
    /// <param name="logarithmic">Whether the loss axis is logarithmic; every loss is positive then.</param>
    /// <exception cref="ArgumentException">There is no run or no epoch, or a run has a loss without classes.</exception>
    public static Figure Runs(IReadOnlyList<Run> runs, string title = "Loss and accuracy per epoch", bool logarithmic = false)
    {
        ArgumentNullException.ThrowIfNull(runs);
        return Runs([.. runs.Select(run => (run.Name, run.History))], title, logarithmic);
    }

    /// <summary>The decision boundaries of several runs on the same samples, side by side.</summary>
    /// <param name="runs">Runs of networks with two inputs, and one output or one for each of up to ten classes.</param>
    /// <param name="train">The samples that the networks have learnt from, two features, at most ten classes.</param>
    /// <param name="test">The samples kept aside; they are judged in the table, not drawn.</param>
    /// <param name="columns">How many stand side by side where the page is wide enough.</param>
    /// <param name="title">The caption.</param>
    /// <exception cref="ArgumentException">There are none or more than 16, or a network or the data have other sizes.</exception>
    public static Figure Boundaries(
        IReadOnlyList<Run> runs, Dataset train, Dataset? test = null, int columns = 3, string title = "Decision boundaries")
    {
        ArgumentNullException.ThrowIfNull(runs);
        return Boundaries([.. runs.Select(run => (run.Name, run.Net))], train, test, columns, title);
    }

    /// <summary>How several runs do on several data sets; see the overload that takes networks.</summary>
    /// <param name="runs">The runs.</param>
    /// <param name="sets">For each data set its name, such as "test", and its samples.</param>
    /// <param name="title">The caption.</param>
    /// <exception cref="ArgumentException">There is no run or no data set, or the data do not fit a network.</exception>
    public static Table ScoreTable(IReadOnlyList<Run> runs, IReadOnlyList<(string Name, Dataset Data)> sets, string title = "Scores")
    {
        ArgumentNullException.ThrowIfNull(runs);
        return ScoreTable([.. runs.Select(run => (run.Name, run.Net))], sets, title);
    }
}
