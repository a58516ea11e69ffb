namespace BackpropLab.Notebooks.Tests.Lessons;

/// <summary>What lessons 1 to 8 say in prose, held to what their cells compute; lessons 9 and 10 have files of their own.</summary>
public class LessonStatementsTests
{
    [Fact]
    public async Task Lesson_01_says_what_it_measures()
    {
        var lesson = await Lesson.FinishedAsync("01-dataset.dib");

        await lesson.SaysRounded("new[] { BestLine(moons), BestLine(circles) }", "F2", "0.89", "0.66");
        await lesson.SaysRounded("scaler.Mean.Concat(scaler.Scale)", "F5", "0.52667", "0.23837", "0.87613", "0.49967");
        await lesson.SaysRounded("test.X.Row(0)", "F5", "-1.75524", "-0.02508");
        await lesson.Says("new[] { train.Samples, test.Samples, split.TrainRows.Intersect(split.TestRows).Count() }", 280, 120, 0);
        Assert.All(await lesson.Read<double[]>("Enumerable.Range(0, 2).Select(j => Math.Abs(means(test.X)[0, j]))"), mean => Assert.InRange(mean, 1e-3, 0.2));
    }

    [Fact]
    public async Task Lesson_02_says_what_it_measures()
    {
        var lesson = await Lesson.FinishedAsync("02-logistic-baseline.dib");

        await lesson.SaysRounded("new[] { W[0, 0], W[1, 0], b }", "F5", "1.01955", "-3.07205", "-0.05468");
        await lesson.SaysRounded("new[] { LossAt(W, b) }", "F4", "0.2441");
        await lesson.SaysRounded("new[] { 120 * testAccuracy }", "F0", "101");
        Assert.InRange(await lesson.Read<double>("LossAt(W, b) - LossAt(longW, longB)"), 0, 1e-3);

        // The second of the questions at the end, as a student would try it.
        await lesson.SaysRounded(
            """
            new Func<double[]>(() =>
            {
                var circles = Datasets.MakeCircles(400, 0.08, 0.5, 42);
                var line = Mlp.LogisticRegression(2);
                line.Train(circles, new() { LearningRate = 0.1, Epochs = 2000 });
                return new[] { line.Accuracy(circles), line.Evaluate(circles).Loss - Math.Log(2) };
            })()
            """, "F1", "0.5", "-0.0");
    }

    [Fact]
    public async Task Lesson_03_says_what_it_measures()
    {
        var lesson = await Lesson.FinishedAsync("03-mlp-backprop.dib");

        // 3.3 and 3.5
        await lesson.SaysRounded("new[] { LossAt(W1, b1, W2, b2) }", "F4", "0.7176");
        await lesson.SaysRounded("new[] { tiny.a1[0, 0], tiny.z1[0, 0], tinyDelta2[0, 0], tinyDelta2[0, 0] * tinyW2[0, 0] }", "F4", "0.6500", "0.5717", "-0.3477", "-0.1391");
        await lesson.SaysRounded("new[] { 1 - tiny.z1[0, 0] * tiny.z1[0, 0], tinyDelta1[0, 0] }", "F4", "0.6732", "-0.0936");
        await lesson.SaysRounded("new[] { 100 * tiny.y[0, 0] }", "F0", "65");
        await lesson.SaysRounded("new[] { tinyLoss, Loss.BinaryCrossEntropyWithEpsilon.Value(tiny.a2, t) }", "F8", "0.42731483", "0.42731481");
        Assert.All(
            await lesson.Read<double[]>("new[] { tinyd.dW1, tinyd.db1, tinyd.dW2, tinyd.db2 }.SelectMany(gradient => gradient.Enumerate())"),
            slope => Assert.True(slope < 0));
        Assert.Equal(await lesson.Read<double[]>("(tinyd.dW1.Row(0) / 2)"), await lesson.Read<double[]>("tinyd.dW1.Row(1)"));
        Assert.True(await lesson.Read<bool>("after.a2[0, 0] > tiny.a2[0, 0]"));

        // 3.6
        Assert.InRange(await lesson.Read<double>("new[] { dW1 - numericW1, db1 - numericb1, dW2 - numericW2, db2 - numericb2 }.Max(gap => gap.Largest())"), 0, 1e-8);
        Assert.True(await lesson.Read<bool>("(hiddenWeightGradient(train.X, forgetful) - numericW1).Largest() > GradientCheck.Tolerance"));

        // 3.7 and 3.8
        await lesson.SaysRounded("new[] { Mlp.Create(new[] { 2, H, 1 }, Activation.Tanh, Loss.BinaryCrossEntropy, seed: 1)[\"W1\"][0, 0], net[\"W1\"][0, 0] }", "F4", "0.2444", "-0.4584");
        await lesson.SaysRounded("new[] { history.Loss[4999], net.Evaluate(train).Loss }", "F4", "0.0321", "0.0321");
        await lesson.SaysRounded("new[] { line.Evaluate(train).Loss / net.Evaluate(train).Loss }", "F0", "8");
        await lesson.SaysRounded("new[] { 280 * net.Accuracy(train), 120 * net.Accuracy(test) }", "F0", "280", "119");

        // 3.9
        Assert.Equal(1, await lesson.Read<int>("top[0]"));
        const string six = "new[] { 0, 2, 3, 4, 5, 7 }";
        var slopes = await lesson.Read<double[]>(six + ".Select(unit => Math.Atan(net[\"W1\"][1, unit] / net[\"W1\"][0, unit]) * 180 / Math.PI)");
        Assert.InRange(slopes.Max() - slopes.Min(), 0, 5);
        var places = await lesson.Read<double[]>(
            six + ".Select(unit => net[\"b1\"][0, unit] / net[\"W1\"].Column(unit).L2Norm() * Math.Sign(net[\"W1\"][0, unit]))");
        Assert.InRange(places.Max() - places.Min(), 0.4, 0.5);
        await lesson.SaysRounded(
            """
            new Func<double[]>(() =>
            {
                var seen = new Dataset("two units", moved.X.Column(top[0]).ToColumnMatrix().Append(moved.X.Column(top[1]).ToColumnMatrix()), train.Labels);
                var ruler = Mlp.LogisticRegression(2);
                ruler.Train(seen, new() { LearningRate = 1, Epochs = 20000 });
                return new[] { 100 * ruler.Accuracy(seen) };
            })()
            """, "F0", "98");
    }

    [Fact]
    public async Task Lesson_04_says_what_it_measures()
    {
        var lesson = await Lesson.FinishedAsync("04-mini-batch.dib");

        // 4.2 and 4.3
        await lesson.Says("order.Take(3)", 96, 148, 80);
        await lesson.SaysRounded("new[] { wholeSlope }", "F3", "0.268");
        Assert.All(await lesson.Read<double[]>("batchSlopes"), slope => Assert.True(slope > 0));
        Assert.InRange(await lesson.Read<double>("batchSlopes.Max(slope => Math.Abs(slope - wholeSlope)) / wholeSlope"), 0.4, 0.5);
        Assert.Equal(1, await lesson.Read<int>("batchSlopes.Count(slope => Math.Abs(slope - wholeSlope) > 0.4 * wholeSlope)"));
        var spreads = await lesson.Read<double[]>("new[] { 1, 4, 16, 64 }.Select(size => Spread(size) * Math.Sqrt(size))");
        Assert.All(spreads[..3], spread => Assert.InRange(spread / spreads[0], 0.9, 1.1));
        Assert.True(spreads[3] < spreads[..3].Min());

        // 4.4
        await lesson.SaysRounded("new[] { batchLosses[0], plain }", "F4", "0.7261", "0.6890");
        var losses = await lesson.Read<double[]>("batchLosses");
        Assert.InRange(losses.Zip(losses.Skip(1)).Average(pair => pair.Second > pair.First ? 1.0 : 0.0), 0.4, 0.6);
        var means = await lesson.Read<double[]>("means");
        Assert.Equal(means.OrderDescending(), means);

        // 4.5 and 4.6
        Assert.InRange(await lesson.Read<double>("LineLosses(16)[^1]"), 0.24, 0.2445);
        Assert.True(await lesson.Read<bool>("LineLosses(N)[^1] > 0.28"));
        await lesson.SaysRounded("new[] { small.Net.Evaluate(train).Loss, full.Net.Evaluate(train).Loss }", "F3", "0.028", "0.032");
        await lesson.SaysRounded("new[] { 280 * small.Net.Accuracy(train), 120 * small.Net.Accuracy(test), 120 * full.Net.Accuracy(test) }", "F0", "280", "119", "119");
        Assert.Equal(54000, await lesson.Read<int>("updates"));

        // 4.7
        var ends = await lesson.Read<double[]>("runs.Select(run => run.History.TrainingLoss[299])");
        Assert.Equal(ends.Order(), ends);
        var perUpdate = await lesson.Read<double[]>("new[] { PerUpdate(2), PerUpdate(4) }.Select(curve => curve.Y[^1])");
        Assert.InRange(Math.Abs(perUpdate[0] - perUpdate[1]), 0, 1e-3);
        Assert.True(await lesson.Read<bool>("runs[0].History.Seconds[299] > runs[2].History.Seconds[299]"));

        // 4.8
        var swings = await lesson.Read<double[]>("restless.Select(run => run.History.TrainingLoss.Skip(200).Max() - run.History.TrainingLoss.Skip(200).Min())");
        Assert.True(swings[0] > 3 * swings[1] && swings[0] > 3 * swings[2], string.Join(" ", swings));
    }

    [Fact]
    public async Task Lesson_05_says_what_it_measures()
    {
        var lesson = await Lesson.FinishedAsync("05-tanh-vs-relu.dib");

        // 5.3
        await lesson.Says("new[] { reluRun.Net.Forward(train.X)[\"z1\"] }.SelectMany(z => new[] { z.EnumerateColumns().Count(unit => unit.All(v => v > 0)), "
            + "z.EnumerateColumns().Count(unit => unit.All(v => v == 0)) })", 1, 1);

        // 5.4
        await lesson.SaysRounded("pairs.Select(pair => 100 * pair.Tanh.Net.Accuracy(test))", "F1", "94.0", "98.0", "98.0", "98.5", "96.0");
        await lesson.SaysRounded("pairs.Select(pair => 100 * pair.Relu.Net.Accuracy(test))", "F1", "86.0", "85.0", "98.0", "98.5", "96.5");
        Assert.True(await lesson.Read<bool>("pairs[1].Relu.Net.Evaluate(train).Loss > pairs[0].Relu.Net.Evaluate(train).Loss"));
        Assert.True(await lesson.Read<bool>("new[] { pairs.Select(pair => pair.Tanh).ToArray(), pairs.Select(pair => pair.Relu).ToArray() }.All(runs => runs.MinBy(run => run.Net.Evaluate(train).Loss) == runs[4])"));
        await lesson.Says("new[] { fourTanh, twoRelu, fourRelu, eightRelu }.Select(draws => (int)draws[1])", 45, 0, 12, 37);
        await lesson.SaysRounded("new[] { fourRelu[2], fourRelu[3], twoRelu[3] }.Select(loss => (double)loss)", "F2", "0.06", "0.25", "0.28");
        await lesson.SaysRounded("new[] { 60 * first.Net.Accuracy(demoTest) }.Concat(shallow.Skip(1).Select(run => 60 * run.Net.Accuracy(demoTest)))", "F0", "58", "58", "59", "58", "59");
        await lesson.SaysRounded("new[] { first.Net.Evaluate(demoTrain).Loss }", "F4", "0.0818");

        // 5.5
        await lesson.SaysRounded("new[] { flow.GradientNorms[\"W1\"][0], flow.GradientNorms[\"W2\"][0] }", "F4", "0.2527", "0.6104");
        await lesson.SaysRounded(
            "new[] { Deep(Activation.Sigmoid, Initializer.LeCun(1)).Gradients(scaled.X, scaled.T).WeightNorms }.Select(norms => 1000 * norms[0] / norms[5])", "F0", "1");
        await lesson.SaysRounded("deepRuns.Take(1).Select(run => run.History.Loss[^1])", "F3", "0.693");

        // 5.4: what becomes of units that are on for all rows, and of silent ones
        var (on, silent) = (await UnitsOfFour("a > 0"), await UnitsOfFour("a <= 0"));
        Assert.True(on[0] > on[1] && on[1] > 0, string.Join(" ", on));
        Assert.True(silent[0] < silent[1], string.Join(" ", silent));

        // 5.6 and 5.7
        Assert.InRange(await lesson.Read<double>("16 * ShareLeft(steps[3].Relu)"), 11, 15);
        await lesson.Says("new[] { 16 * ShareLeft(steps[3].Leaky) }", 5);
        Assert.All(
            await lesson.Read<double[]>("steps[3].Leaky.Net.Gradients(train.X, train.T)[\"W1\"].ColumnAbsoluteSums()"), told => Assert.True(told > 0));
        Assert.True(await lesson.Read<bool>("steps[3].Relu.Net.Gradients(train.X, train.T)[\"W1\"].ColumnAbsoluteSums().Count(told => told == 0) == 16 * ShareLeft(steps[3].Relu)"));

        // The second of the questions at the end.
        Assert.InRange(
            await lesson.Read<double>("Deep(Activation.Sigmoid, Initializer.Normal(4, 1)).TrainAs(\"larger\", scaled, new() { Epochs = 500 }).Net.Accuracy(scaled)"),
            0.95, 1);

        // How many of four ReLU units have such a sign on all rows, over the fifty draws, after 1 and after 100 epochs.
        Task<int[]> UnitsOfFour(string sign) => lesson.Read<int[]>(
            $$"""
            new[] { 1, 100 }.Select(epochs => Enumerable.Range(0, 50).Sum(seed =>
            {
                var stream = new NumPyRandomState(seed);
                var four = SoftmaxLab.Network([2, 4, 2], Activation.Relu, stream).TrainAs("four", train, SoftmaxLab.Options(stream, 0.1, epochs)).Net;
                return four.Forward(train.X)["a1"].EnumerateColumns().Count(unit => unit.All(a => {{sign}}));
            }))
            """);
    }

    [Fact]
    public async Task Lesson_06_says_what_it_measures()
    {
        var lesson = await Lesson.FinishedAsync("06-autograd-comparison.dib");

        // 6.1 and 6.2
        await lesson.Says("new[] { d, E, w, b }.Select((tensor, i) => i < 2 ? tensor.Value[0, 0] : tensor.Gradient[0, 0])", 4, 8, 8, 4);
        Assert.True(await lesson.Read<bool>("double.IsPositiveInfinity(ByProbability(40)) && Clipped(40) == Clipped(20) && logitsLoss(Rows.Of([40]), Rows.Of([0])) == 40"));

        // 6.3
        Assert.True(await lesson.Read<bool>("twice == 2 * once && afterZero == once"));
        await lesson.Says("new[] { descending, swinging }.Select(losses => losses.Zip(losses.Skip(1), (a, b) => b > a).Count(up => up) > 100 ? 1 : 0)", 0, 1);
        Assert.True(await lesson.Read<bool>("swinging[^1] < descending[^1] && forgetful[^1] > 10 * careful[^1]"));

        // 6.5
        await lesson.SaysRounded("new[] { loss.Value[0, 0] }.Concat(new[] { 0, 500, 1000, 1500, 1999 }.Select(k => tapeLosses[k]))", "F10",
            "0.7103723505", "0.6647455966", "0.0812389838", "0.0369595368", "0.0200168649", "0.0113253176");
        Assert.Equal(120, await lesson.Read<int>("right"));
        Assert.InRange(await lesson.Read<double>("tapeLosses.FurthestFrom(history.Loss)"), 0, 1e-15);
    }

    [Fact]
    public async Task Lesson_07_says_what_it_measures()
    {
        var lesson = await Lesson.FinishedAsync("07-softmax.dib");

        // 7.3 and 7.4
        await lesson.SaysRounded("new[] { crossEntropy(y0, t0), mine.History.Loss[0], mine.History.Loss[9], Math.Log(3) }", "F4", "5.1637", "2.0056", "0.0170", "1.0986");
        await lesson.Says("new[] { flat.Net.Accuracy(train), flat.Net.Accuracy(test) }", 1, 1);
        Assert.True(await lesson.Read<double>("train.X.Enumerate().Select(Math.Abs).Max()") > 10);

        // 7.5
        await lesson.SaysRounded("new[] { flatMoons, bestLine }.Select(line => 100 * line.Net.Accuracy(moonTrain))", "F0", "76", "85");
        await lesson.SaysRounded("new[] { bestLine.Net.Evaluate(moonTrain).Loss }", "F3", "0.275");
        await lesson.SaysRounded(
            """
            new Func<double[]>(() =>
            {
                var line = Mlp.LogisticRegression(2);
                line.Train(moonTrain, new() { LearningRate = 1, Epochs = 20000 });
                return new[] { 100 * line.Accuracy(moonTrain), 1000 * line.Evaluate(moonTrain).Loss };
            })()
            """, "F0", "85", "275");

        // 7.6
        var aboveTheFloor = await lesson.Read<double[]>("twice.History.Loss.Select(loss => loss - Math.Log(1 + 2 / Math.E))");
        Assert.All(aboveTheFloor, gap => Assert.InRange(gap, 0, 1));
        Assert.All(aboveTheFloor[3..], gap => Assert.InRange(gap, 0, 0.01));
        Assert.True(aboveTheFloor[^1] > aboveTheFloor.Min());
        var experiments = await Lesson.FinishedAsync("07b-softmax-experiments.dib");
        await experiments.SaysRounded("clouds[3].History.Loss.Take(4).Append(clouds[3].History.Loss[9])", "F4", "0.9209", "0.6242", "0.5533", "0.5529", "0.5556");
        await experiments.SaysRounded("new[] { mistakenMoons[3].History.Loss[0], mistakenMoons[3].History.Loss[19], Floor(3), Floor(2) }", "F4", "0.8385", "0.5461", "0.5514", "0.3133");
        await experiments.SaysRounded("new[] { 100 * clouds[3].Net.Accuracy(train), 100 * clouds[3].Net.Accuracy(test) }", "F2", "99.33", "99.50");
        await experiments.SaysRounded("new[] { 100 * mistakenMoons[3].Net.Accuracy(moonTrain), 100 * mistakenMoons[3].Net.Accuracy(moonTest) }", "F2", "78.33", "76.00");
        Assert.True(await experiments.Read<bool>("new[] { clouds[1], clouds[3] }.All(run => run.History.Loss[^1] > run.History.Loss.Min() && run.History.Loss[^1] - Floor(3) < 0.01)"));
        Assert.InRange(await experiments.Read<double>("Math.Abs(clouds[2].History.Loss[^1] - clouds[0].History.Loss[^1])"), 0, 0.02);
        Assert.True(await experiments.Read<bool>("clouds[2].History.Loss[^1] < clouds[0].History.Loss[^1]"));
        Assert.True(await experiments.Read<bool>("moved[0].Net.Accuracy(farTest) == 1 && moved[1].Net.Accuracy(farTest) < 0.8"));

        // 7.9
        Assert.All(await experiments.Read<double[]>("reluRuns.Concat(tanhRuns).SelectMany(run => new[] { run.Net.Accuracy(train), run.Net.Accuracy(test) })"), share => Assert.Equal(1, share));
        await experiments.SaysRounded("armRuns.Take(2).Select(run => 100 * run.Net.Accuracy(arms.Test))", "F0", "71", "95");
        await experiments.SaysRounded("new[] { reluRuns[3].Net.Evaluate(train).Loss }", "F7", "0.0000306");
        await experiments.SaysRounded("new[] { tanhRuns[3].Net.Evaluate(train).Loss }", "F6", "0.000356");
    }

    [Fact]
    public async Task Lesson_08_says_what_it_measures()
    {
        var lesson = await Lesson.FinishedAsync("08-squared-error-sgd.dib");

        // 8.1 and 8.3
        await lesson.SaysRounded("new[] { before.Enumerate().Min(), before.Enumerate().Max() }", "F2", "0.52", "0.53");
        await lesson.SaysRounded("new[] { squaredError(before, t) }", "F4", "0.0386");
        Assert.InRange(await lesson.Read<double>("squaredError(before, t) / squaredError(constant, t)"), 1, 1.05);
        await lesson.SaysRounded("new[] { squaredError(after, t) }", "F6", "0.000166");
        Assert.True(await lesson.Read<bool>("after.Enumerate().Min() > t.Enumerate().Min() && after.Enumerate().Max() < t.Enumerate().Max()"));

        // 8.4
        await lesson.SaysRounded("new[] { asWritten.sums[19], sums[19] }", "F4", "0.1152", "0.0341");
        Assert.InRange(await lesson.Read<double>("sums[19] / asWritten.sums[19]"), 0.25, 1 / 3.0);

        // 8.5
        await lesson.Says("new[] { flowers.Samples, kept.Samples }", 120, 30);
        Assert.InRange(await lesson.Read<double>("RawCm(kept).Enumerate().Max()"), 0.99, 1);
        await lesson.SaysRounded("new[] { Rmse(RawCm(kept), kept.T), Rmse(MeanCm(kept), kept.T), Rmse(ScaledCm(kept), kept.T) }", "F4", "0.7208", "0.8013", "0.2061");
    }
}
