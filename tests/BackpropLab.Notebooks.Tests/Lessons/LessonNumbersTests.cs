namespace BackpropLab.Notebooks.Tests.Lessons;

public class LessonNumbersTests
{
    [Fact]
    public async Task Lesson_01_has_the_data_of_the_Python_lab()
    {
        var reference = new Reference("datasets.json");
        string[] moons = ["datasets", "moons400_noise0.08_s42"];
        var lesson = await Lesson.FinishedAsync("01-dataset.dib");

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
        var lesson = await Lesson.FinishedAsync("02-logistic-baseline.dib");

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
        var lesson = await Lesson.FinishedAsync("03-mlp-backprop.dib");

        Reference.Near(reference.Matrix("shape_check", "init", "W1"), await lesson.Read<double[]>("W1.ToRowMajorArray()"));
        Reference.Near(reference.Matrix("shape_check", "init", "W2"), await lesson.Read<double[]>("W2.ToRowMajorArray()"));
        string[] pass = ["shape_check", "first_pass"];
        Reference.Near(reference.Number([.. pass, "loss"]), await lesson.Read<double>("LossAt(W1, b1, W2, b2)"));
        foreach (var (name, variable) in new[] { ("a1", "a1"), ("z1", "z1"), ("a2", "a2"), ("y_pred", "y") })
        {
            Reference.Near(
                reference.Matrix([.. pass, name]), await lesson.Read<double[]>($"{variable}.SubMatrix(0, 5, 0, {variable}.ColumnCount).ToRowMajorArray()"));
        }

        foreach (var name in new[] { "dW1", "db1", "dW2", "db2" })
            Reference.Near(reference.Matrix([.. pass, "gradients", name]), await lesson.Read<double[]>($"{name}.ToRowMajorArray()"));

        var losses = await lesson.Read<double[]>("history.Loss");
        reference.NearHistory(losses, "loss_history");
        Reference.Near(losses[..300], await lesson.Read<double[]>("myLosses"));
        foreach (var name in new[] { "W1", "b1", "W2", "b2" })
            Reference.Near(reference.Matrix("final", name), await lesson.Read<double[]>($"net[\"{name}\"].ToRowMajorArray()"));
        Reference.Near(reference.Number("scores", "train_loss"), await lesson.Read<double>("net.Evaluate(train).Loss"));
        Reference.Near(reference.Number("scores", "train_accuracy"), await lesson.Read<double>("net.Accuracy(train)"));
        Reference.Near(reference.Number("scores", "test_loss"), await lesson.Read<double>("net.Evaluate(test).Loss"));
        Reference.Near(reference.Number("scores", "test_accuracy"), await lesson.Read<double>("net.Accuracy(test)"));

        var baseline = new Reference("lab10_logistic.json");
        Reference.Near(baseline.Number("scores", "train_loss"), await lesson.Read<double>("line.Evaluate(train).Loss"));
        Reference.Near(baseline.Number("scores", "test_accuracy"), await lesson.Read<double>("line.Accuracy(test)"));
    }

    [Fact]
    public async Task Lesson_03_traces_one_sample_through_the_numbers_of_the_Python_lab()
    {
        var reference = new Reference("simple_mlp.json");
        var lesson = await Lesson.FinishedAsync("03-mlp-backprop.dib");

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
        var lesson = await Lesson.FinishedAsync("04-mini-batch.dib");

        Assert.Equal(reference.Numbers("first_epoch", "permutation"), await lesson.Read<double[]>("order"));
        Reference.Near(reference.Numbers("first_epoch", "batch_losses"), await lesson.Read<double[]>("batchLosses.Take(18)"));
        Reference.Near(reference.Numbers("loss_history", "value")[0], await lesson.Read<double>("plain"));
        foreach (var name in new[] { "W1", "b1", "W2", "b2" })
        {
            Reference.Near(reference.Matrix("init", name), await lesson.Read<double[]>($"Fresh()[\"{name}\"].ToRowMajorArray()"));
            Reference.Near(
                reference.Matrix("first_epoch", "params_after", name), await lesson.Read<double[]>($"afterOneEpoch[\"{name}\"].ToRowMajorArray()"));
            Reference.Near(reference.Matrix("final", name), await lesson.Read<double[]>($"small.Net[\"{name}\"].ToRowMajorArray()"));
        }

        reference.NearHistory(await lesson.Read<double[]>("small.History.Loss"), "loss_history");
        Reference.Near(reference.Number("scores", "train_loss"), await lesson.Read<double>("small.Net.Evaluate(train).Loss"));
        Reference.Near(reference.Number("scores", "train_accuracy"), await lesson.Read<double>("small.Net.Accuracy(train)"));
        Reference.Near(reference.Number("scores", "test_loss"), await lesson.Read<double>("small.Net.Evaluate(test).Loss"));
        Reference.Near(reference.Number("scores", "test_accuracy"), await lesson.Read<double>("small.Net.Accuracy(test)"));
    }

    [Fact]
    public async Task Lesson_05_has_the_slopes_trainings_and_gradient_norms_of_the_Python_labs()
    {
        var lesson = await Lesson.FinishedAsync("05-tanh-vs-relu.dib");

        var demonstration = new Reference("simple_mlp.json");
        Reference.Near(demonstration.Numbers("activation_curves", "z"), await lesson.Read<double[]>("axis"));
        foreach (var (name, slope) in new[] { ("sigmoid", "Activation.Sigmoid.Derivative"), ("tanh", "a => tanhDerivative(Activation.Tanh.Apply(a))"), ("relu", "reluDerivative") })
            Reference.Near(demonstration.Numbers("activation_curves", $"{name}_prime"), await lesson.Read<double[]>($"new Curve(\"\", axis, {slope}).Y"));
        foreach (var name in new[] { "W1", "W2" })
        {
            Reference.Near(demonstration.Numbers("gradient_flow", $"norm_d{name}"), await lesson.Read<double[]>($"flow.GradientNorms[\"{name}\"]"));
            Reference.Near(demonstration.Matrix("gradient_flow", "final", name), await lesson.Read<double[]>($"second[\"{name}\"].ToRowMajorArray()"));
        }

        Reference.Near(demonstration.Number("training", "train_loss"), await lesson.Read<double>("first.Net.Evaluate(demoTrain).Loss"));
        Reference.Near(demonstration.Number("training", "test_accuracy"), await lesson.Read<double>("first.Net.Accuracy(demoTest)"));
        demonstration.NearHistory(await lesson.Read<double[]>("first.History.Loss"), "training", "loss_history");
        foreach (var (run, i) in demonstration["size_comparison"].EnumerateArray().Select((run, i) => (run, i)))
        {
            Reference.Near(run.GetProperty("train_accuracy").GetDouble(), await lesson.Read<double>($"shallow[{i}].Net.Accuracy(demoTrain)"));
            Reference.Near(run.GetProperty("test_accuracy").GetDouble(), await lesson.Read<double>($"shallow[{i}].Net.Accuracy(demoTest)"));
        }

        foreach (var (name, side) in new[] { ("relu", "Relu"), ("tanh", "Tanh") })
        {
            var reference = new Reference($"{name}_net.json");
            foreach (var (size, i) in new[] { "2", "4", "8", "16" }.Select((size, i) => (size, i)))
            {
                string[] run = ["runs", "moons500_noise0.2_s42", "by_hidden_size", size];
                Reference.Near(reference.Numbers([.. run, "loss_history"]), await lesson.Read<double[]>($"pairs[{i}].{side}.History.Loss"));
                Reference.Near(
                    reference.Numbers([.. run, "test_accuracy_history"]), await lesson.Read<double[]>($"pairs[{i}].{side}.History.ValidationAccuracy"));
                Reference.Near(reference.Number([.. run, "train_loss"]), await lesson.Read<double>($"pairs[{i}].{side}.Net.Evaluate(train).Loss"));
                Reference.Near(reference.Number([.. run, "test_accuracy"]), await lesson.Read<double>($"pairs[{i}].{side}.Net.Accuracy(test)"));
                // This lab keeps its weights as (outputs, inputs).
                Reference.Near(reference.Matrix([.. run, "final", "W"]), await lesson.Read<double[]>($"pairs[{i}].{side}.Net[\"W1\"].ToColumnMajorArray()"));
            }
        }

        var gradients = new Reference("relu_net.json");
        string[] start = ["runs", "moons500_noise0.2_s42", "by_hidden_size", "16", "at_init_whole_training_set", "gradients"];
        Reference.Near(gradients.Matrix([.. start, "d_W"]), await lesson.Read<double[]>("dW1.ToColumnMajorArray()"));
        Reference.Near(gradients.Matrix([.. start, "d_b1"]), await lesson.Read<double[]>("db1.ToRowMajorArray()"));
        Reference.Near(gradients.Matrix([.. start, "d_U"]), await lesson.Read<double[]>("dW2.ToColumnMajorArray()"));
        Reference.Near(gradients.Matrix([.. start, "d_b2"]), await lesson.Read<double[]>("db2.ToRowMajorArray()"));
    }

    [Fact]
    public async Task Lesson_06_has_the_losses_gradients_weights_and_predictions_of_PyTorch()
    {
        var reference = new Reference("lab10_torch.json");
        var lesson = await Lesson.FinishedAsync("06-autograd-comparison.dib");

        Reference.Near(reference.Number("at_init", "loss"), await lesson.Read<double>("loss.Value[0, 0]"));
        Reference.Near(reference.Number("at_init", "loss"), await lesson.Read<double>("logitsLoss(a2.Value, train.T)"));
        foreach (var name in new[] { "W1", "b1", "W2", "b2" })
        {
            var expected = reference.Matrix("at_init", "gradients_autograd", $"d{name}");
            Reference.Near(reference.Matrix("init", name), await lesson.Read<double[]>($"{name}.Value.ToRowMajorArray()"));
            Reference.Near(expected, await lesson.Read<double[]>($"{name}.Gradient.ToRowMajorArray()"));
            Reference.Near(expected, await lesson.Read<double[]>($"d{name}.ToRowMajorArray()"));
            Reference.Near(reference.Matrix("shuffled", "final", name), await lesson.Read<double[]>($"net[\"{name}\"].ToRowMajorArray()"));
        }

        Reference.Near(
            [.. new[] { "W1", "b1", "W2", "b2" }.SelectMany(name => reference.Matrix("shuffled", "final", name))],
            await lesson.Read<double[]>("model.Parameters.SelectMany(parameter => parameter.Value.ToRowMajorArray())"));

        var tape = await lesson.Read<double[]>("tapeLosses");
        Assert.Equal(reference.Number("shuffled", "loss_history", "length"), tape.Length);
        Reference.Near(reference.Number("shuffled", "loss_history", "sum"), tape.Sum());
        NearAt("shuffled", tape);
        NearAt("shuffled", await lesson.Read<double[]>("history.Loss"));
        NearAt("full_batch", await lesson.Read<double[]>("descending"));

        var rows = reference["shuffled", "first_test_rows"].EnumerateArray().ToArray();
        var logits = await lesson.Read<double[]>("testLogits.ToRowMajorArray()");
        Reference.Near([.. rows.Select(row => row.GetProperty("logit").GetDouble())], logits[..rows.Length]);
        Assert.Equal(
            reference.Number("shuffled", "scores", "test_accuracy"),
            await lesson.Read<double>("test.Labels.Where((label, i) => (testLogits[i, 0] >= 0) == (label == 1)).Count() / (double)test.Samples"));

        // The epochs of the fixture that the lesson has reached.
        void NearAt(string run, double[] losses)
        {
            var epochs = reference.Numbers(run, "loss_history", "index").TakeWhile(epoch => epoch < losses.Length).ToArray();
            Assert.NotEmpty(epochs);
            Reference.Near(
                reference.Numbers(run, "loss_history", "value")[..epochs.Length], [.. epochs.Select(epoch => losses[(int)epoch])]);
        }
    }
}
