namespace BackpropLab.Notebooks.Tests.Lessons;

public class Lesson11NumbersTests
{
    const double Rounding = 1e-12;

    [Fact]
    public async Task Lesson_11_says_what_it_measures()
    {
        var lesson = await Lesson.FinishedAsync("11-your-own-tape.dib");

        // 11.1
        Assert.InRange(await lesson.Read<double>("apart"), 0, 1e-10);
        Assert.Equal(1, await lesson.Read<double>("deep.Accuracy(train)"));

        // 11.5: the derivation 11.D1 at a = 0.5, b = -1.5.
        Assert.Equal([-1.5 + 1 - Math.Pow(Math.Tanh(0.5), 2), 0.5, 1, 1, 1], await lesson.Read<double[]>("smallGradients"));

        // 11.6
        Assert.Equal(17_361, await lesson.Read<int>("steps.Length"));
        Assert.Equal(33, await lesson.Read<int>("moving.Length"));
        Assert.Equal(5, await lesson.Read<int>("steps.Select(step => step.Item1).Distinct().Count()"));
        Assert.InRange(await lesson.Read<double>("pairs.Max(pair => (pair.Hand - pair.Tape).Largest())"), 0, Rounding);
        Assert.InRange(await lesson.Read<double>("tapeLoss.Zip(handLoss).Max(pair => Math.Abs(pair.First - pair.Second))"), 0, Rounding);
        Assert.Equal(200, await lesson.Read<int>("tapeLoss.Count"));
    }

    [Fact]
    public async Task The_tape_of_lesson_6_has_six_steps_up_to_the_loss()
    {
        var lesson = await Lesson.FinishedAsync("06-autograd-comparison.dib");

        // The rest is given: X, two matrices of weights and two of biases.
        Assert.Equal(6 + 5, await lesson.Read<int>("loss.Graph().Count"));
    }

    [Fact]
    public async Task With_a_long_step_two_right_programs_part_where_lesson_11_says()
    {
        var lesson = await Lesson.FinishedAsync("11-your-own-tape.dib");

        var apart = await lesson.Read<double[]>(
            """
            new[] { 100, 200 }.Select(count =>
            {
                var other = Mlp.Create([2, 8, 6, 4, 1], Activation.Tanh, Loss.BinaryCrossEntropy, seed: 1);
                var (V, c) = (Parameters(other, "W"), Parameters(other, "b"));
                for (var step = 0; step < count; step++)
                {
                    var (dV, dc) = allGradients(allLayers(train.X, V, c), V, train.T);
                    for (var l = 0; l < V.Length; l++)
                        (V[l], c[l]) = (V[l] - 0.5 * dV[l], c[l] - 0.5 * dc[l]);
                }

                other.Train(train, new() { LearningRate = 0.5, Epochs = count });
                return V.Select((w, l) => (w - other[$"W{l + 1}"]).Largest()).Max();
            })
            """);

        Assert.InRange(apart[0], 0, 1e-4);
        Assert.InRange(apart[1], 10 * apart[0], 10);
    }
}
