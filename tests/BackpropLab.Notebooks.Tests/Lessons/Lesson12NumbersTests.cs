namespace BackpropLab.Notebooks.Tests.Lessons;

/// <summary>What lesson 12 shows before its cases, held to what it says of it.</summary>
public class Lesson12NumbersTests
{
    [Fact]
    public async Task A_healthy_network_begins_near_the_logarithm_of_two_one_with_large_weights_does_not_and_ten_samples_are_learnt_by_heart()
    {
        var losses = await (await Lesson.FinishedAsync("12-the-clinic.dib")).Read<double[]>(
            "new[] { fresh.Evaluate(train.X, train.T).Loss, loud.Evaluate(train.X, train.T).Loss, byHeart.Evaluate(ten.X, ten.T).Loss }");

        Assert.InRange(losses[0], Math.Log(2) - 0.05, Math.Log(2) + 0.05);
        Assert.True(losses[1] > 5 * Math.Log(2), $"{losses[1]}");
        Assert.InRange(losses[2], 0, 0.01);
    }
}
