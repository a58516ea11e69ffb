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
        Reference.Near(reference.Matrix([.. Clouds, "init", "W"]), await lesson.Read<double[]>("W0.ToColumnMajorArray()"));
        Reference.Near(reference.Matrix([.. Clouds, "init", "b"]), await lesson.Read<double[]>("b0.ToRowMajorArray()"));
        string[] start = [.. Clouds, "at_init_whole_training_set"];
        Reference.Near(reference.Number([.. start, "loss"]), await lesson.Read<double>("firstLoss"));
        Reference.Near(reference.Matrix([.. start, "gradients", "d_W"]), await lesson.Read<double[]>("dW0.ToColumnMajorArray()"));
        Reference.Near(reference.Matrix([.. start, "gradients", "d_b"]), await lesson.Read<double[]>("db0.ToRowMajorArray()"));

        Reference.Near(reference.Numbers([.. Clouds, "loss_history"]), await lesson.Read<double[]>("losses"));
        Reference.Near(reference.Matrix([.. Clouds, "final", "W"]), await lesson.Read<double[]>("W.ToColumnMajorArray()"));
        Reference.Near(reference.Matrix([.. Clouds, "final", "b"]), await lesson.Read<double[]>("b.ToRowMajorArray()"));
        await Run(reference, lesson, Clouds, "flat", "flatHistory", "train", "test");
        await Run(reference, lesson, Moons, "flatMoons", "flatMoonsHistory", "moonTrain", "moonTest");
        foreach (var (run, variable) in new[] { (Clouds, "flat"), (Moons, "flatMoons") })
        {
            Reference.Near(reference.Matrix([.. run, "final", "W"]), await lesson.Read<double[]>($"{variable}[\"W1\"].ToColumnMajorArray()"));
            Reference.Near(reference.Matrix([.. run, "final", "b"]), await lesson.Read<double[]>($"{variable}[\"b1\"].ToRowMajorArray()"));
        }

        Reference.Near(reference.Numbers([.. Clouds, "loss_history"]), await lesson.Read<double[]>("mended.losses"));
        Reference.Near(reference.Numbers([.. Moons, "loss_history"]), await lesson.Read<double[]>("moonsMended.losses"));
        await AsWritten(reference, lesson, Clouds, "asWritten", "train", "test");
        await AsWritten(reference, lesson, Moons, "moonsAsWritten", "moonTrain", "moonTest");
        await HiddenLayers(lesson);
    }

    // Networks of all sizes on the clouds; the moons stand in lesson 5.
    static async Task HiddenLayers(Lesson lesson)
    {
        foreach (var name in new[] { "relu", "tanh" })
        {
            var reference = new Reference($"{name}_net.json");
            foreach (var (size, i) in new[] { "2", "4", "8", "16" }.Select((size, i) => (size, i)))
            {
                string[] run = [.. Clouds, "by_hidden_size", size];
                await Run(reference, lesson, run, $"{name}Runs[{i}].net", $"{name}Runs[{i}].history", "train", "test");
                foreach (var (theirs, ours) in new[] { ("W", "W1"), ("b1", "b1"), ("U", "W2"), ("b2", "b2") })
                {
                    Reference.Near(
                        reference.Matrix([.. run, "final", theirs]), await lesson.Read<double[]>($"{name}Runs[{i}].net[\"{ours}\"].ToColumnMajorArray()"));
                }
            }

            string[] start = [.. Clouds, "by_hidden_size", "16", "at_init_whole_training_set"];
            var gradients = name == "relu" ? "" : "tanhMine.";
            foreach (var (theirs, ours) in new[] { ("d_W", "dW1"), ("d_b1", "db1"), ("d_U", "dW2"), ("d_b2", "db2") })
            {
                Reference.Near(
                    reference.Matrix([.. start, "gradients", theirs]), await lesson.Read<double[]>($"{gradients}{ours}.ToColumnMajorArray()"));
            }
        }

        var relu = new Reference("relu_net.json");
        Reference.Near(relu.Number([.. Clouds, "by_hidden_size", "16", "at_init_whole_training_set", "loss"]), await lesson.Read<double>("startLoss"));
        Reference.Near(relu.Numbers([.. Moons, "by_hidden_size", "16", "loss_history"]), await lesson.Read<double[]>("myLosses"));
        await Run(relu, lesson, [.. Moons, "by_hidden_size", "16"], "bent", "bentHistory", "moonTrain", "moonTest");
    }

    static async Task Run(Reference reference, Lesson lesson, string[] run, string net, string history, string train, string test)
    {
        Reference.Near(reference.Numbers([.. run, "loss_history"]), await lesson.Read<double[]>($"{history}.Loss"));
        Reference.Near(reference.Numbers([.. run, "running_train_accuracy_history"]), await lesson.Read<double[]>($"{history}.Accuracy"));
        Reference.Near(reference.Numbers([.. run, "test_accuracy_history"]), await lesson.Read<double[]>($"{history}.ValidationAccuracy"));
        Reference.Near(reference.Number([.. run, "train_loss"]), await lesson.Read<double>($"{net}.Evaluate({train}).Loss"));
        Reference.Near(reference.Number([.. run, "test_loss"]), await lesson.Read<double>($"{net}.Evaluate({test}).Loss"));
        Reference.Near(reference.Number([.. run, "train_accuracy"]), await lesson.Read<double>($"{net}.Accuracy({train})"));
        Reference.Near(reference.Number([.. run, "test_accuracy"]), await lesson.Read<double>($"{net}.Accuracy({test})"));
    }

    static async Task AsWritten(Reference reference, Lesson lesson, string[] run, string variable, string train, string test)
    {
        Reference.Near(reference.Numbers([.. run, "as_written", "loss_history"]), await lesson.Read<double[]>($"{variable}.losses"));
        Reference.Near(
            reference.Number([.. run, "as_written", "train_accuracy"]), await lesson.Read<double>($"Accuracy({train}, {variable}.W, {variable}.b)"));
        Reference.Near(
            reference.Number([.. run, "as_written", "test_accuracy"]), await lesson.Read<double>($"Accuracy({test}, {variable}.W, {variable}.b)"));
    }
}
