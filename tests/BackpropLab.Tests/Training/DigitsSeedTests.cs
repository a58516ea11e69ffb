using BackpropLab.Tests.Data;

namespace BackpropLab.Tests.Training;

/// <summary>The digits lab with other seeds: how many of its test digits are right. Beside the other digits tests, so that both cores work.</summary>
public class DigitsSeedTests
{
    public static TheoryData<string, int> Runs
    {
        get
        {
            var runs = new TheoryData<string, int>();
            foreach (var run in Reference.Read("digits").GetProperty("runs").EnumerateObject())
            {
                if (run.Value.TryGetProperty("test_correct_by_seed", out var spread))
                {
                    for (var k = 0; k < spread.GetProperty("test_correct").GetArrayLength(); k++)
                        runs.Add(run.Name, k);
                }
            }

            return runs;
        }
    }

    [Theory]
    [MemberData(nameof(Runs))]
    public void As_many_answers_are_right_as_in_the_lab(string name, int k)
    {
        var run = Reference.Read("digits").GetProperty("runs").GetProperty(name);
        var config = run.GetProperty("config");
        var spread = run.GetProperty("test_correct_by_seed");
        var seed = spread.GetProperty("seeds_of_init_and_shuffle")[k].GetInt32();
        var (train, test, validation, _) = DigitsFixtureTests.Data(config);
        var net = DigitsFixtureTests.Net(config, seed);
        net.Train(train, DigitsFixtureTests.Options(config, validation) with
        {
            Shuffle = Shuffle.EachEpoch(seed),
            // None of these runs stops early, and without measuring they take half the time.
            Validation = null, EarlyStopping = null, EvaluateTrainingSet = false,
        });
        Assert.Equal(spread.GetProperty("test_correct")[k].GetInt32(), ConfusionMatrix.Of(net, test).Correct);
    }
}
