using System.Globalization;

namespace BackpropLab.Notebooks.Tests.Lessons;

public class Lesson10NumbersTests
{
    // Two solvers of one convex problem stop where they are near enough to its answer.
    const double Solvers = 5e-6;

    [Fact]
    public async Task Lesson_10_has_the_training_of_the_Python_lab_and_the_support_vectors_of_scikit_learn()
    {
        var training = new Reference("lab10_mlp.json");
        var runs = new Reference("svm.json")["runs"].EnumerateArray().ToArray();
        var lesson = await Lesson.FinishedAsync("10-why-it-works.dib");

        training.NearHistory(await lesson.Read<double[]>("history.Loss"), "loss_history");
        foreach (var name in new[] { "W1", "b1", "W2", "b2" })
            Reference.Near(training.Matrix("final", name), await lesson.Read<double[]>($"bent.Net[\"{name}\"].ToRowMajorArray()"));

        foreach (var (run, machine) in new[] { (0, "machines[0]"), (1, "machines[1]"), (2, "machines[3]"), (2, "svm") })
        {
            // The reference lists them class by class, the library in the order of the rows.
            var expected = Numbers(run, "support_indices").Zip(Numbers(run, "dual_coef")).OrderBy(pair => pair.First).ToArray();
            Assert.Equal(expected.Select(pair => pair.First), await lesson.Read<double[]>($"{machine}.SupportIndices"));
            Near([.. expected.Select(pair => pair.Second)], await lesson.Read<double[]>($"{machine}.DualCoefficients"));
            Near(Numbers(run, "decision_test"), await lesson.Read<double[]>($"{machine}.DecisionFunction(test.X).Enumerate()"));
            Reference.Near(runs[run].GetProperty("train_accuracy").GetDouble(), await lesson.Read<double>($"{machine}.Accuracy(train)"));
            Reference.Near(runs[run].GetProperty("test_accuracy").GetDouble(), await lesson.Read<double>($"{machine}.Accuracy(test)"));
        }

        Near(Numbers(2, "decision_test"), await lesson.Read<double[]>("f.Enumerate()"));
        Reference.Near(await lesson.Read<double[]>("svm.DecisionFunction(test.X).Enumerate()"), await lesson.Read<double[]>("f.Enumerate()"));

        double[] Numbers(int run, string name) => [.. runs[run].GetProperty(name).EnumerateArray().Select(item => item.GetDouble())];
    }

    [Fact]
    public async Task Lesson_10_says_what_it_measures()
    {
        var lesson = await Lesson.FinishedAsync("10-why-it-works.dib");

        // 10.1
        Assert.Equal(609, await lesson.Read<int>("deep.ParameterCount"));
        Assert.InRange(await lesson.Read<double>("apart"), 0, 1e-12);
        Assert.InRange(Math.Abs(await lesson.Read<double>("LossOf(line) - LossOf(linear)")), 0, 1e-10);

        // 10.2
        await lesson.SaysRounded("rulers.Select(LossOf)", "F3", "0.027", "0.246", "0.076", "0.011");
        Assert.InRange(await lesson.Read<double>("Math.Abs(LossOf(rulers[1]) - LossOf(line))"), 0, 0.002);
        await lesson.Says("rulers.Select(ruler => 280 * ruler.Net.Accuracy(train))", 280, 244, 274, 280);

        // 10.3
        await lesson.Says("new[] { S.RowCount, rightOnes }", 46, 120);
        await lesson.Says("growth.Select(row => (int)row[1])", 31, 79, 175);
        await lesson.Says("growth.Select(row => (int)row[2])", 33, 33, 33);
        Assert.All(await lesson.Read<double[]>("growth.Select(row => Math.Abs((double)row[3] - (double)row[4]))"), gap => Assert.InRange(gap, 0, 0.01));
        Assert.InRange(await lesson.Read<double>("sameAnswer"), 0, 1e-6);
        Assert.Equal(5, await lesson.Read<int>("others.Select(other => Math.Round(LossOf(other), 4)).Distinct().Count()"));
        await lesson.Says("machines.Select(machine => machine.SupportIndices.Count)", 78, 13, 98, 46, 178);

        // 10.4
        var experiments = await Lesson.FinishedAsync("10b-why-it-works-experiments.dib");
        var trainingLosses = await experiments.Read<double[]>("fits.Select(seeds => Losses(seeds, few).Median())");
        Assert.Equal(trainingLosses.OrderDescending(), trainingLosses);
        Assert.Equal(["0.28", "0.08"], new[] { trainingLosses[0], trainingLosses[^1] }.Select(loss => loss.ToString("F2", CultureInfo.InvariantCulture)));
        await experiments.SaysRounded("fits.Select(seeds => Losses(seeds, unseenFew).Median())", "F2", "0.37", "0.38", "0.26", "0.21", "0.29", "0.43");
        await experiments.SaysRounded("fits[5..].Append(fits[3]).Select(seeds => seeds.Select(fit => fit.History.ValidationLoss.Min()).Median())", "F2", "0.23", "0.21");
        Assert.InRange(await experiments.Read<double>("fits[1].Min(fit => fit.Net.Evaluate(unseenFew).Loss)"), 0, 0.24);
        Assert.InRange(await experiments.Read<int>("fits[1].Count(fit => fit.Net.Evaluate(unseenFew).Loss < 0.3)"), 1, 2);

        // 10.5
        await lesson.Says("new[] { early.From, early.To, right[early.From] }", 207, 718, 242);
        await lesson.SaysRounded("new[] { history.Loss[early.From], history.Loss[early.To] }", "F4", "0.2604", "0.2367");
        await lesson.Says("new[] { changes.Length - 1, Rises(history.Loss) }", 56, 0);
        Assert.Equal(0, await lesson.Read<double>("GradientCheck.Numeric(bent.Net[\"W1\"], AccuracyAt).FrobeniusNorm()"));
        await experiments.SaysRounded("new[] { 1000, 2500 }.Select(epoch => 200 * large.ValidationAccuracy[epoch])", "F0", "185", "187");
        await experiments.SaysRounded("new[] { large.ValidationLoss[2500] / large.ValidationLoss[1000] }", "F1", "1.2");

        // 10.6
        await experiments.SaysRounded("new[] { noisy.Median(), quiet.Median() }", "F4", "0.2682", "0.2682");
        var wentUp = await experiments.Read<int[]>("batchRuns.Select(run => Rises(run.History.TrainingLoss))");
        Assert.Equal(wentUp.OrderDescending(), wentUp);
        var last = await experiments.Read<double[]>("batchRuns.Select(run => run.History.TrainingLoss[^1])");
        Assert.Equal(last.Order(), last);

        // 10.7
        Reference.Near(Math.Log(2), await lesson.Read<double>("LossOf(starts[0])"));
        Assert.Equal(1, await lesson.Read<int>("starts[1].Net[\"W1\"].EnumerateColumns().Distinct().Count()"));
        await lesson.SaysRounded("new[] { LossOf(starts[1]), LossOf(line) }", "F3", "0.245", "0.244");
        await experiments.Says("new[] { withTwo, withThree, withEight }.Select(losses => losses.Count(loss => loss > 0.2))", 44, 23, 0);
        await experiments.Says("new[] { twoLonger, threeLonger }.Select(losses => losses.Count(loss => loss > 0.2))", 44, 0);
        await experiments.SaysRounded("new[] { twoLonger.Min(), twoLonger.Max() }", "F2", "0.22", "0.22");
        await lesson.SaysRounded("new[] { LossOf(line) }", "F2", "0.24");
        Assert.Equal(140, await lesson.Read<int>("train.Labels.Count(label => label == 1)"));
        Assert.InRange(await experiments.Read<double>("withTwo[3]"), 0, 0.2);

        // 10.8
        var saturated = await lesson.Read<double[][]>("stacks.Select(deep => Shares(deep).Y)");
        Assert.All(saturated[0], share => Assert.Equal(0, share));
        Assert.All(saturated[3], share => Assert.InRange(share, 0.85, 0.96));
        var norms = await lesson.Read<double[][]>("stacks.Select(deep => deep.Net.Gradients(train.X, train.T).WeightNorms)");
        Assert.All(norms[0], norm => Assert.InRange(norm, 5e-6, 3e-5));
        Assert.InRange(norms[1].Max() / norms[1].Min(), 1, 4);
        Assert.Equal("60", (norms[3][0] / norms[3][^1]).ToString("F0", CultureInfo.InvariantCulture));
        Assert.Equal("0.693147", (await lesson.Read<double>("deepRuns[0].Net.Evaluate(train).Loss")).ToString("F6", CultureInfo.InvariantCulture));
        Assert.Equal(1, await lesson.Read<double>("deepRuns[1].Net.Accuracy(test)"));
        await lesson.Says("new[] { 280 * deepRuns[2].Net.Accuracy(train), 120 * deepRuns[2].Net.Accuracy(test) }", 280, 117);
        var differently = await lesson.Read<double[]>(
            """
            stacks[3].Net.ParameterNames.Where(name => name[0] == 'W').Select(name => 280 * Learn(
                "", stacks[3].Net.With(name, stacks[3].Net[name].Map(Math.BitIncrement)), 0.1, 300).Net.Accuracy(train))
            """);
        Assert.True(differently.Distinct().Count() > 3 && differently.Max() < 280, string.Join(" ", differently));
        Assert.InRange(await lesson.Read<double>("deepRuns[3].Net.Accuracy(train)"), 0, 279 / 280.0);
        Assert.Equal(242, await lesson.Read<double>("280 * line.Net.Accuracy(train)"), 6);
        Assert.All(await lesson.Read<double[]>("deepRuns[0].Net.Predict(train.X).Enumerate()"), y => Assert.InRange(y, 0.499995, 0.500005));
        var stumble = await lesson.Read<double[]>("deepRuns[1].History.Loss");
        Assert.True(stumble[99] < 0.05 && stumble[105..120].Max() > 0.5 && stumble[200..].Max() < 0.05, $"{stumble[99]} {stumble[105..120].Max()} {stumble[200..].Max()}");

        // The first of the questions at the end.
        Assert.InRange(await lesson.Read<double>("LossOf(Learn(\"seed 0\", Network(hidden: 2, seed: 0), 0.5, 3000))"), 0.2, 0.25);
    }

    static void Near(double[] expected, double[] actual)
    {
        Assert.Equal(expected.Length, actual.Length);
        for (var i = 0; i < expected.Length; i++)
            Assert.InRange(Math.Abs(actual[i] - expected[i]), 0, Solvers);
    }
}
