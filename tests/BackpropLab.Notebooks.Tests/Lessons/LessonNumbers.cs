namespace BackpropLab.Notebooks.Tests.Lessons;

public class LessonNumbers
{
    [Fact]
    public async Task Lesson_01_has_the_data_of_the_Python_lab()
    {
        var reference = new Reference("datasets.json");
        string[] moons = ["datasets", "moons400_noise0.08_s42"];
        await using var lesson = await Lesson.RunAsync("01-dataset.dib");

        Reference.Near(reference.Matrix([.. moons, "X"]), await lesson.Read<double[]>("moons.X.ToRowMajorArray()"));
        Reference.Near(reference.Matrix([.. moons, "X_train"]), await lesson.Read<double[]>("train.X.ToRowMajorArray()"));
        Reference.Near(reference.Matrix([.. moons, "X_test"]), await lesson.Read<double[]>("test.X.ToRowMajorArray()"));
        Reference.Near(reference.Numbers([.. moons, "mean"]), await lesson.Read<double[]>("scaler.Mean"));
        Assert.Equal(reference.Numbers([.. moons, "y_train"]), await lesson.Read<double[]>("train.T.ToRowMajorArray()"));
        Assert.Equal(reference.Numbers([.. moons, "y_test"]), await lesson.Read<double[]>("test.T.ToRowMajorArray()"));
    }

    [Fact]
    public async Task Lesson_02_has_the_losses_weights_and_accuracies_of_the_Python_lab()
    {
        var reference = new Reference("lab10_logistic.json");
        await using var lesson = await Lesson.RunAsync("02-logistic-baseline.dib");

        Reference.Near(reference.Matrix("init", "W"), await lesson.Read<double[]>("W0.ToRowMajorArray()"));
        Reference.Near(reference.Matrix("first_pass", "a1"), await lesson.Read<double[]>("a0.ToRowMajorArray().Take(5)"));
        Reference.Near(reference.Matrix("first_pass", "y_pred"), await lesson.Read<double[]>("y0.ToRowMajorArray().Take(5)"));
        Reference.Near(reference.Matrix("first_pass", "gradients", "dW"), await lesson.Read<double[]>("dW0.ToRowMajorArray()"));
        Reference.Near(reference.Matrix("first_pass", "gradients", "db")[0], await lesson.Read<double>("db0"));

        reference.NearHistory(await lesson.Read<double[]>("losses"), "loss_history");

        Reference.Near(reference.Matrix("final", "W"), await lesson.Read<double[]>("W.ToRowMajorArray()"));
        Reference.Near(reference.Matrix("final", "b")[0], await lesson.Read<double>("b"));
        Reference.Near(reference.Number("scores", "train_accuracy"), await lesson.Read<double>("trainAccuracy"));
        Reference.Near(reference.Number("scores", "test_accuracy"), await lesson.Read<double>("testAccuracy"));
        Reference.Near(reference.Number("scores", "train_loss"), await lesson.Read<double>("LossAt(W, b)"));
        Reference.Near(reference.Number("scores", "test_loss"), await lesson.Read<double>("testLoss"));
    }

    [Fact]
    public async Task Lesson_03_has_the_passes_gradients_and_losses_of_the_Python_labs()
    {
        var reference = new Reference("lab10_mlp.json");
        await using var lesson = await Lesson.RunAsync("03-mlp-backprop.dib");

        Reference.Near(reference.Matrix("shape_check", "init", "W1"), await lesson.Read<double[]>("W1.ToRowMajorArray()"));
        Reference.Near(reference.Matrix("shape_check", "init", "W2"), await lesson.Read<double[]>("W2.ToRowMajorArray()"));
        string[] pass = ["shape_check", "first_pass"];
        Reference.Near(reference.Number([.. pass, "loss"]), await lesson.Read<double>("firstLoss"));
        foreach (var (name, variable) in new[] { ("a1", "a1"), ("z1", "z1"), ("a2", "a2"), ("y_pred", "y") })
            Reference.Near(
                reference.Matrix([.. pass, name]), await lesson.Read<double[]>($"{variable}.SubMatrix(0, 5, 0, {variable}.ColumnCount).ToRowMajorArray()"));
        foreach (var name in new[] { "dW1", "db1", "dW2", "db2" })
            Reference.Near(reference.Matrix([.. pass, "gradients", name]), await lesson.Read<double[]>($"{name}.ToRowMajorArray()"));

        var losses = await lesson.Read<double[]>("history.Loss");
        reference.NearHistory(losses, "loss_history");
        Reference.Near(losses[..300], await lesson.Read<double[]>("myLosses"));
        foreach (var name in new[] { "W1", "b1", "W2", "b2" })
            Reference.Near(reference.Matrix("final", name), await lesson.Read<double[]>($"net[\"{name}\"].ToRowMajorArray()"));
        Reference.Near(reference.Number("scores", "train_loss"), await lesson.Read<double>("netTrain.Loss"));
        Reference.Near(reference.Number("scores", "train_accuracy"), await lesson.Read<double>("netTrain.Accuracy"));
        Reference.Near(reference.Number("scores", "test_loss"), await lesson.Read<double>("netTest.Loss"));
        Reference.Near(reference.Number("scores", "test_accuracy"), await lesson.Read<double>("netTest.Accuracy"));

        var baseline = new Reference("lab10_logistic.json");
        Reference.Near(baseline.Number("scores", "train_loss"), await lesson.Read<double>("lineTrain.Loss"));
        Reference.Near(baseline.Number("scores", "test_accuracy"), await lesson.Read<double>("lineTest.Accuracy"));
    }

    [Fact]
    public async Task Lesson_03_traces_one_sample_through_the_numbers_of_the_Python_lab()
    {
        var reference = new Reference("simple_mlp.json");
        await using var lesson = await Lesson.RunAsync("03-mlp-backprop.dib");

        (string Name, string Expression)[] numbers =
        [
            ("Z1", "tiny.a1"), ("A1", "tiny.z1"), ("Z2", "tiny.a2"), ("A2", "tiny.y"), ("dZ2", "tinyDelta2"), ("dZ1", "tinyDelta1"),
            ("dW1", "tinyd.dW1"), ("db1", "tinyd.db1"), ("dW2", "tinyd.dW2"), ("db2", "tinyd.db2"),
        ];
        foreach (var (name, expression) in numbers)
            Reference.Near(reference.Matrix("step_by_step", name), await lesson.Read<double[]>($"{expression}.ToRowMajorArray()"));

        // That lab adds 1e-8 inside the logarithm; the lesson shows the loss without it.
        Reference.Near(
            reference.Matrix("step_by_step", "loss")[0], await lesson.Read<double>("Loss.BinaryCrossEntropyWithEpsilon.Value(tiny.a2, t)"));
        Reference.Near(-Math.Log(reference.Matrix("step_by_step", "A2")[0]), await lesson.Read<double>("tinyLoss"));
    }

    [Fact]
    public async Task Lesson_04_has_the_batches_losses_and_weights_of_the_Python_lab()
    {
        var reference = new Reference("lab10_minibatch.json");
        await using var lesson = await Lesson.RunAsync("04-mini-batch.dib");

        Assert.Equal(reference.Numbers("first_epoch", "permutation"), await lesson.Read<double[]>("order"));
        Reference.Near(reference.Numbers("first_epoch", "batch_losses"), await lesson.Read<double[]>("batchLosses.Take(18)"));
        Reference.Near(reference.Numbers("loss_history", "value")[0], await lesson.Read<double>("plain"));
        foreach (var name in new[] { "W1", "b1", "W2", "b2" })
        {
            Reference.Near(reference.Matrix("init", name), await lesson.Read<double[]>($"Fresh()[\"{name}\"].ToRowMajorArray()"));
            Reference.Near(
                reference.Matrix("first_epoch", "params_after", name), await lesson.Read<double[]>($"afterOneEpoch[\"{name}\"].ToRowMajorArray()"));
            Reference.Near(reference.Matrix("final", name), await lesson.Read<double[]>($"net[\"{name}\"].ToRowMajorArray()"));
        }

        reference.NearHistory(await lesson.Read<double[]>("history.Loss"), "loss_history");
        Reference.Near(reference.Number("scores", "train_loss"), await lesson.Read<double>("trainScores.Loss"));
        Reference.Near(reference.Number("scores", "train_accuracy"), await lesson.Read<double>("trainScores.Accuracy"));
        Reference.Near(reference.Number("scores", "test_loss"), await lesson.Read<double>("testScores.Loss"));
        Reference.Near(reference.Number("scores", "test_accuracy"), await lesson.Read<double>("testScores.Accuracy"));
    }
}
