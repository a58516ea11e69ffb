namespace BackpropLab.Notebooks.Tests.Lessons;

public class Lesson09NumbersTests
{
    static readonly string[] fast = ["runs", "fast_stop_on_validation"];
    static readonly string[] slow = ["runs", "stop_on_validation"];
    static readonly string[] printed = ["runs", "all_train_rows_stop_on_train"];
    static readonly string[] second = ["runs", "second_section"];

    readonly Reference reference = new("digits.json");

    [Fact]
    public async Task Lesson_09_has_the_rows_losses_weights_and_predictions_of_the_Python_lab()
    {
        var lesson = await Lesson.FinishedAsync("09-digits.dib");

        Assert.Equal(reference.Numbers("split_80_20", "test_index"), await lesson.Read<double[]>("outer.TestRows"));
        Assert.Equal(
            reference.Numbers("split_again", "train_index"), await lesson.Read<double[]>("inner.TrainRows.Select(row => outer.TrainRows[row])"));
        Assert.Equal(reference.Numbers("split_again", "val_index"), await lesson.Read<double[]>("inner.TestRows.Select(row => outer.TrainRows[row])"));
        Reference.Near(reference.Numbers([.. fast, "scaler_mean"]), await lesson.Read<double[]>("scaler.Mean"));
        Reference.Near(reference.Numbers([.. fast, "scaler_scale"]), await lesson.Read<double[]>("scaler.Scale"));
        Reference.Near(reference.Numbers([.. fast, "scaled_first_train_row"]), await lesson.Read<double[]>("train.X.Row(0)"));

        Reference.Near(reference.Matrix([.. printed, "init", "W1"]), await lesson.Read<double[]>("W1.ToRowMajorArray()"));
        Reference.Near(reference.Matrix([.. printed, "init", "W2"]), await lesson.Read<double[]>("W2.ToRowMajorArray()"));
        Reference.Near(reference.Numbers([.. fast, "first_batch", "rows"]), await lesson.Read<double[]>("new NumPyGenerator(42).Permutation(train.Samples)[..64]"));
        Reference.Near(
            reference.Number([.. fast, "first_batch", "loss_without_decay"]), await lesson.Read<double>("Loss.SoftmaxCrossEntropyWithEpsilon.Value(a2, batch.T)"));

        await SameCurves(lesson, "stopped.History", fast);
        var experiments = await Lesson.FinishedAsync("09b-digits-experiments.dib");
        await SameCurves(experiments, "slow.History", slow);
        Assert.Equal(reference.Number([.. fast, "best_epoch"]) + 1, await lesson.Read<double>("stopped.History.BestEpoch"));
        Assert.Equal(reference.Number([.. fast, "epochs_run"]), await lesson.Read<double>("stopped.History.Epochs"));
        Assert.Equal("Completed", await experiments.Read<string>("$\"{slow.History.Outcome}\""));
        Reference.Near(reference.Number([.. fast, "best_epoch_scores", "val_loss"]), await lesson.Read<double>("stopped.Net.Evaluate(validation).Loss"));
        Reference.Near(reference.Number([.. fast, "best_epoch_scores", "val_accuracy"]), await lesson.Read<double>("stopped.Net.Accuracy(validation)"));
        Reference.Near(reference.Number([.. fast, "best_epoch_scores", "test_accuracy"]), await lesson.Read<double>("stopped.Net.Accuracy(test)"));
        Reference.Near(reference.Number([.. slow, "test_loss"]), await experiments.Read<double>("slow.Net.Evaluate(test).Loss"));
        Assert.Equal(reference.Numbers([.. slow, "test_predictions"]), await experiments.Read<double[]>("slow.Net.PredictClasses(test.X)"));
        foreach (var name in new[] { "W1", "b1", "W2", "b2" })
        {
            var ours = await experiments.Read<double[]>($"slow.Net[\"{name}\"].ToRowMajorArray()");
            Reference.Near(reference.Number([.. slow, "final_checks", name, "sum"]), ours.Sum());
            Reference.Near(reference.Numbers([.. slow, "final_checks", name, "first"]), ours[..8]);
        }
    }

    [Fact]
    public async Task Lesson_09_says_what_it_measures()
    {
        var lesson = await Lesson.FinishedAsync("09-digits.dib");

        await lesson.Says("new[] { train, validation, test }.Select(part => part.Samples)", 1149, 288, 360);
        await lesson.Says("empty", 0, 32, 39);
        Assert.Equal(2410, await lesson.Read<int>("start.ParameterCount"));
        await lesson.SaysRounded("sizes.Select(curve => curve.Y[7])", "F2", "0.07", "1.12", "17.85");

        await lesson.SaysRounded("decayed.Take(4).Select(run => run.Net.Evaluate(validation).Loss)", "F3", "0.159", "0.159", "0.144", "0.131");
        var losses = await lesson.Read<double[]>("decayed.Select(run => run.Net.Evaluate(train).Loss)");
        Assert.Equal(losses.Order(), losses);
        var norms = await lesson.Read<double[]>("decayed.Select(run => run.Net[\"W1\"].FrobeniusNorm())");
        Assert.Equal(norms.OrderDescending(), norms);

        Assert.Equal(166, await lesson.Read<int>("patient.History.ValidationLoss.ToList().IndexOf(patient.History.ValidationLoss.Min())"));
        await lesson.Says("stops.Select(stop => stop.best)", 30, 85, 140, 147, 166, 166);
        await lesson.Says("stops.Select(stop => stop.last)", 31, 87, 145, 157, 186, 216);
        Assert.True(await lesson.Read<double>("patient.Net.Evaluate(test).Loss") > await lesson.Read<double>("stopped.Net.Evaluate(test).Loss"));
        Assert.True(await lesson.Read<double>("patient.Net.Evaluate(validation).Loss") > await lesson.Read<double>("stopped.Net.Evaluate(validation).Loss"));
        await lesson.Says("new[] { 360 * stopped.Net.Accuracy(test), 360 * patient.Net.Accuracy(test) }.Select(right => Math.Round(right, 9))", 348, 349);
        await lesson.Says("new[] { 288 * stopped.Net.Accuracy(validation), 288 * patient.Net.Accuracy(validation) }.Select(right => Math.Round(right, 9))", 279, 280);

        Assert.Equal(348, await lesson.Read<double>("right"));
        await lesson.Says("new[] { misread.Length, misread.Count(n => probabilities[n, predicted[n]] > 0.9) }", 12, 5);
        await lesson.Says("new[] { Enumerable.Range(0, 360).Count(n => Sure(n) > 0.95), misread.Count(n => Sure(n) > 0.95) }", 329, 1);
        Assert.Equal(2, await lesson.Read<int>("confusion[5, 9]"));
        Assert.Equal(1, await lesson.Read<int>(
            "Enumerable.Range(0, 100).Count(place => place / 10 != place % 10 && confusion[place / 10, place % 10] > 1)"));
        await lesson.SaysRounded("new[] { expected }", "F0", "7");

        await lesson.SaysRounded("new[] { decayed[1], decayed[4] }.Select(run => Corner(run.Net) / Corner(start))", "F3", "1.000", "0.209");
        Reference.Near(Math.Pow(1 - 0.1 * 10 / 1149, 1800), await lesson.Read<double>("Corner(decayed[4].Net) / Corner(start)"));

        var experiments = await Lesson.FinishedAsync("09b-digits-experiments.dib");
        await experiments.SaysRounded("new[] { little, more }.Select(runs => Losses(runs).Median())", "F3", "0.123", "0.104");
        await experiments.SaysRounded("new[] { little, more }.Select(runs => Accuracies(runs).Median())", "F3", "0.972", "0.972");
        await experiments.Says("new[] { better }", 7);
        await experiments.SaysRounded("new[] { Losses(little).Min(), Losses(little).Max() }", "F3", "0.054", "0.166");
        Assert.Equal(0, await experiments.Read<double>("360 * (Accuracies(more).Median() - Accuracies(little).Median())"), 9);

        // The first of the questions at the end: 10 epochs of patience, on the accuracy and on the loss.
        await lesson.Says("new[] { earlyStop(-patient.History.ValidationAccuracy.ToColumn(), 10).last, stops[3].last }", 35, 157);

        // The cells that want MNIST work with pictures of that size, whether the files are there or not.
        Assert.Equal(784, await experiments.Read<int>(
            "TrainOn(new Dataset(\"large\", Matrix<double>.Build.Dense(128, 784, (n, j) => (n + j) % 10 == 0 ? 1 : 0), "
            + "Enumerable.Range(0, 128).Select(n => n % 10).ToArray()), 1).Inputs"));
    }

    [Fact]
    public void Lesson_09_tells_the_Python_labs_scores_as_NumPy_gets_them()
    {
        Assert.Equal(344, reference.Number([.. slow, "test_correct"]));
        Assert.Equal(1437, reference.Number([.. printed, "train_rows"]));
        var seeds = reference.Numbers([.. printed, "test_correct_by_seed", "test_correct"]);
        Assert.Equal((10, 342, 348), (seeds.Length, seeds.Min(), seeds.Max()));
        Assert.Equal(350, reference.Number([.. second, "test_correct"]));
        Assert.Equal((0.01, 16, 0), (reference.Number([.. second, "config", "lr"]), reference.Number([.. second, "config", "batch"]), reference.Number([.. second, "config", "weight_decay"])));
    }

    async Task SameCurves(Lesson lesson, string history, string[] run)
    {
        foreach (var (name, list) in new[] { ("train_loss_after_epoch", "TrainingLoss"), ("val_loss_after_epoch", "ValidationLoss"), ("mean_batch_loss", "Loss") })
        {
            var losses = await lesson.Read<double[]>($"{history}.{list}");
            Assert.Equal(reference.Number([.. run, name, "length"]), losses.Length);
            Reference.Near(
                reference.Numbers([.. run, name, "value"]), [.. reference.Numbers([.. run, name, "index"]).Select(epoch => losses[(int)epoch])]);
            Reference.Near(reference.Number([.. run, name, "sum"]), losses.Sum());
        }
    }
}
