using System.Text.Json;

namespace BackpropLab.Tests.Data;

/// <summary>Every array of datasets.json is looked up by its name, so an array that no code stands for fails.</summary>
public class DatasetFixtureTests
{
    static readonly JsonElement Sets = Reference.Read("datasets").GetProperty("datasets");

    public static TheoryData<string> Names => [.. Sets.EnumerateObject().Select(set => set.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_data_the_split_and_the_scaling_are_scikit_learns(string name)
    {
        var expected = Sets.GetProperty(name);
        var recipe = expected.GetProperty("recipe");
        var raw = Make(recipe);
        var wholeIsScaled = recipe.TryGetProperty("standardise", out var scaling) && scaling.GetString() == "all_then_split";
        var split = (wholeIsScaled ? raw.Standardized() : raw).Split(recipe.GetProperty("test_size").GetDouble(), recipe.GetProperty("split_seed").GetInt32());
        if (scaling.ValueKind == JsonValueKind.String && scaling.GetString() == "train_only")
            split = split.Standardized();
        var scaler = wholeIsScaled ? StandardScaler.Fit(raw.X) : split.Scaler;

        foreach (var array in expected.EnumerateObject().Where(field => field.Name != "recipe"))
            Reference.Same(array.Value, Ours(array.Name), tolerance: 1e-14, $"{name}.{array.Name}");

        object Ours(string array) => array switch
        {
            "X" => raw.X,
            "y" => raw.Labels,
            "mean" => scaler!.Mean,
            "scale" => scaler!.Scale,
            "X_standardised" => raw.Standardized().X,
            "train_index" => split.TrainRows,
            "test_index" => split.TestRows,
            "X_train" => split.Train.X,
            "X_test" => split.Test.X,
            "y_train" => split.Train.Labels,
            "y_test" => split.Test.Labels,
            _ => throw new NotSupportedException($"{name} has an array {array} that no test compares."),
        };
    }

    static Dataset Make(JsonElement recipe)
    {
        var (samples, seed) = (recipe.GetProperty("n").GetInt32(), recipe.GetProperty("seed").GetInt32());
        return recipe.TryGetProperty("kind", out var kind) ? kind.GetString() switch
        {
            "moons" => Datasets.MakeMoons(samples, recipe.GetProperty("noise").GetDouble(), seed),
            "circles" => Datasets.MakeCircles(samples, recipe.GetProperty("noise").GetDouble(), recipe.GetProperty("factor").GetDouble(), seed),
            "blobs" => Datasets.MakeBlobs(samples, centers: 3, seed),
            _ => throw new NotSupportedException($"No generator stands for {kind}."),
        }
        : AfterSoftmaxTraining(recipe);
    }

    /// <summary>The moons that the softmax notebook gets: from its one global stream, as the training before has left it.</summary>
    static Dataset AfterSoftmaxTraining(JsonElement recipe)
    {
        var random = new NumPyRandomState(recipe.GetProperty("seed").GetInt32());
        random.StandardNormal(3, 2);
        random.StandardNormal(3, 1);
        for (var epoch = 0; epoch < recipe.GetProperty("epochs").GetInt32(); epoch++)
            random.Permutation(recipe.GetProperty("rows").GetInt32());
        return Datasets.MakeMoons(recipe.GetProperty("n").GetInt32(), recipe.GetProperty("noise").GetDouble(), random);
    }
}
