namespace BackpropLab.Notebooks.Tests.Lessons;

public class Lesson07NumbersTests
{
    static readonly string[] Clouds = ["runs", "blobs500_s42"];
    static readonly string[] Moons = ["runs", "moons500_noise0.2_s42"];

    [Fact]
    public async Task Lesson_07_has_the_numbers_of_the_Python_lab_as_they_should_be_and_as_it_is_written()
    {
        var reference = new Reference("softmax_net.json");
        var lesson = await Lesson.FinishedAsync("07-softmax.dib");

        // This lab keeps its weights as (outputs, inputs).
        Reference.Near(reference.Matrix([.. Clouds, "init", "W"]), await lesson.Read<double[]>("untrained[\"W1\"].ToColumnMajorArray()"));
        Reference.Near(reference.Matrix([.. Clouds, "init", "b"]), await lesson.Read<double[]>("untrained[\"b1\"].ToRowMajorArray()"));
        string[] start = [.. Clouds, "at_init_whole_training_set"];
        Reference.Near(reference.Number([.. start, "loss"]), await lesson.Read<double>("crossEntropy(y0, t0)"));
        Reference.Near(reference.Matrix([.. start, "gradients", "d_W"]), await lesson.Read<double[]>("gradients0[0].ToColumnMajorArray()"));
        Reference.Near(reference.Matrix([.. start, "gradients", "d_b"]), await lesson.Read<double[]>("gradients0[1].ToRowMajorArray()"));

        Reference.Near(reference.Numbers([.. Clouds, "loss_history"]), await lesson.Read<double[]>("mine.History.Loss"));
        Reference.Near(reference.Matrix([.. Clouds, "final", "W"]), await lesson.Read<double[]>("mine.Net[\"W1\"].ToColumnMajorArray()"));
        Reference.Near(reference.Matrix([.. Clouds, "final", "b"]), await lesson.Read<double[]>("mine.Net[\"b1\"].ToRowMajorArray()"));
        await Run(reference, lesson, Clouds, "flat", "train", "test");
        await Run(reference, lesson, Moons, "flatMoons", "moonTrain", "moonTest");
        foreach (var (run, variable) in new[] { (Clouds, "flat"), (Moons, "flatMoons") })
        {
            Reference.Near(reference.Matrix([.. run, "final", "W"]), await lesson.Read<double[]>($"{variable}.Net[\"W1\"].ToColumnMajorArray()"));
            Reference.Near(reference.Matrix([.. run, "final", "b"]), await lesson.Read<double[]>($"{variable}.Net[\"b1\"].ToRowMajorArray()"));
        }

        var experiments = await Lesson.FinishedAsync("07b-softmax-experiments.dib");
        Reference.Near(reference.Numbers([.. Clouds, "loss_history"]), await experiments.Read<double[]>("clouds[0].History.Loss"));
        Reference.Near(reference.Numbers([.. Moons, "loss_history"]), await experiments.Read<double[]>("mistakenMoons[0].History.Loss"));
        await AsWritten(reference, experiments, Clouds, "clouds[3]", "train", "test");
        await AsWritten(reference, experiments, Moons, "mistakenMoons[3]", "moonTrain", "moonTest");
        await HiddenLayers(lesson, experiments);
    }

    // Networks of all sizes on the clouds; the moons stand in lesson 5.
    static async Task HiddenLayers(Lesson lesson, Lesson experiments)
    {
        foreach (var name in new[] { "relu", "tanh" })
        {
            var reference = new Reference($"{name}_net.json");
            foreach (var (size, i) in new[] { "2", "4", "8", "16" }.Select((size, i) => (size, i)))
            {
                string[] run = [.. Clouds, "by_hidden_size", size];
                await Run(reference, experiments, run, $"{name}Runs[{i}]", "train", "test");
                foreach (var (theirs, ours) in new[] { ("W", "W1"), ("b1", "b1"), ("U", "W2"), ("b2", "b2") })
                {
                    Reference.Near(
                        reference.Matrix([.. run, "final", theirs]), await experiments.Read<double[]>($"{name}Runs[{i}].Net[\"{ours}\"].ToColumnMajorArray()"));
                }
            }

            string[] start = [.. Clouds, "by_hidden_size", "16", "at_init_whole_training_set"];
            foreach (var (theirs, i, ours) in new[] { ("d_W", 0, "dW1"), ("d_b1", 1, "db1"), ("d_U", 2, "dW2"), ("d_b2", 3, "db2") })
            {
                Reference.Near(
                    reference.Matrix([.. start, "gradients", theirs]), await lesson.Read<double[]>($"{(name == "relu" ? $"startGradients[{i}]" : $"tanhMine.{ours}")}.ToColumnMajorArray()"));
            }
        }

        var relu = new Reference("relu_net.json");
        Reference.Near(relu.Number([.. Clouds, "by_hidden_size", "16", "at_init_whole_training_set", "loss"]), await lesson.Read<double>("startLoss"));
        Reference.Near(relu.Numbers([.. Moons, "by_hidden_size", "16", "loss_history"]), await lesson.Read<double[]>("byHand.History.Loss"));
        await Run(relu, lesson, [.. Moons, "by_hidden_size", "16"], "bent", "moonTrain", "moonTest");
    }

    static async Task Run(Reference reference, Lesson lesson, string[] run, string variable, string train, string test)
    {
        Reference.Near(reference.Numbers([.. run, "loss_history"]), await lesson.Read<double[]>($"{variable}.History.Loss"));
        Reference.Near(reference.Numbers([.. run, "running_train_accuracy_history"]), await lesson.Read<double[]>($"{variable}.History.Accuracy"));
        Reference.Near(reference.Numbers([.. run, "test_accuracy_history"]), await lesson.Read<double[]>($"{variable}.History.ValidationAccuracy"));
        Reference.Near(reference.Number([.. run, "train_loss"]), await lesson.Read<double>($"{variable}.Net.Evaluate({train}).Loss"));
        Reference.Near(reference.Number([.. run, "test_loss"]), await lesson.Read<double>($"{variable}.Net.Evaluate({test}).Loss"));
        Reference.Near(reference.Number([.. run, "train_accuracy"]), await lesson.Read<double>($"{variable}.Net.Accuracy({train})"));
        Reference.Near(reference.Number([.. run, "test_accuracy"]), await lesson.Read<double>($"{variable}.Net.Accuracy({test})"));
    }

    static async Task AsWritten(Reference reference, Lesson lesson, string[] run, string variable, string train, string test)
    {
        Reference.Near(reference.Numbers([.. run, "as_written", "loss_history"]), await lesson.Read<double[]>($"{variable}.History.Loss"));
        Reference.Near(
            reference.Number([.. run, "as_written", "train_accuracy"]), await lesson.Read<double>($"{variable}.Net.Accuracy({train})"));
        Reference.Near(
            reference.Number([.. run, "as_written", "test_accuracy"]), await lesson.Read<double>($"{variable}.Net.Accuracy({test})"));
    }
}
