using System.Text.RegularExpressions;
using BackpropLab.Exercises;
using BackpropLab.Lessons;

namespace BackpropLab.Notebooks.Tests.Lessons;

/// <summary>Open tasks: each can be reached by what the teacher's edition has, and is as hard as its text says.</summary>
public partial class OpenTaskTests
{
    static readonly IReadOnlyList<OpenTask> tasks = [.. new MlpCourse().Lessons.Select(lesson => lesson.Task).OfType<OpenTask>()];

    public static TheoryData<string> Ids => [.. tasks.Select(task => task.Id)];

    [Fact]
    public void Every_lesson_has_one() =>
        Assert.Equal(Enumerable.Range(1, 12).Select(lesson => FormattableString.Invariant($"{lesson}.T")), tasks.Select(task => task.Id));

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_task_has_a_function_to_write_figures_to_reach_and_a_place_for_words(string id)
    {
        var (_, cells, at) = Place(id);
        Assert.Contains($"## Open task {id}: {Task(id).Title}", cells[at - 2].Source, StringComparison.OrdinalIgnoreCase);
        Assert.Contains($"// Open task {id} - ", cells[at - 1].Source);
        Assert.Contains($" {Task(id).Function}(", cells[at - 1].Source);
        Assert.Contains("// BEGIN SOLUTION", cells[at - 1].Source);
        Assert.StartsWith("**Your explanation.**", cells[at + 1].Source);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task The_teachers_answer_reaches_what_is_asked_for(string id)
    {
        var (name, cells, at) = Place(id);
        var lesson = await Lesson.FinishedAsync(name);
        var measure = Measure().Match(cells[at].Source).Groups[1].Value;
        var figures = await lesson.Read<double[]>($"new Func<double[]>(() =>\n{{\n{cells[at - 1].Source}\nFunc<double[]> measure = {measure};\nreturn measure();\n}})()");

        Assert.Equal(Task(id).Goals.Count, figures.Length);
        Assert.All(Task(id).Goals.Zip(figures), pair => Assert.InRange(pair.Second, pair.First.Least, pair.First.Most));
    }

    [Theory]
    [InlineData("03-mlp-backprop.dib", "net.ParameterCount == 33")]
    [InlineData("04-mini-batch.dib", "5000 * N == 1_400_000 && Math.Round(full.Net.Evaluate(train).Loss, 2) == 0.03")]
    [InlineData("06-autograd-comparison.dib", "Learn(Network(), whole, 0.05, 200)[^1] > 0.2")]
    [InlineData("07-softmax.dib", "Mlp.Create([2, 16, 5], Activation.Tanh, Loss.SoftmaxCrossEntropy, 1) is var five && Datasets.MakeSpirals(150, 5, 0.2, 42).Split(0.4, 42).Standardized() is var (rows, unseen)"
        + " && five.Train(rows, new() { LearningRate = 0.1, Epochs = 100, BatchSize = 10, Shuffle = Shuffle.EachEpoch(1) }).Epochs == 100 && five.Accuracy(unseen) < 0.95")]
    [InlineData("09-digits.dib", "stopped.Net.Accuracy(Scaled(outer.Test.WithFeatures(ToTheRight(outer.Test.X)))) < 1 / 3.0")]
    [InlineData("10-why-it-works.dib", "Mlp.Create([2, .. Enumerable.Repeat(16, 30), 1], Activation.Tanh, Loss.BinaryCrossEntropy, seed: 1) is var net"
        + " && net.Train(train, new() { LearningRate = 0.1, Epochs = 300 }).Epochs == 300 && net.Accuracy(train) < 277 / 280.0")]
    [InlineData("11-your-own-tape.dib", "tapeLoss[99] > 0.2")]
    [InlineData("12-the-clinic.dib", "new[] { 1, 2, 3 }.All(seed => Mlp.Create([2, 8, 1], Activation.Tanh, Loss.BinaryCrossEntropy, seed) is var net"
        + " && net.Train(train, new() { LearningRate = 0.5, Epochs = 1000 }).Epochs == 1000 && net.Accuracy(test) >= 0.98)")]
    public async Task What_a_task_says_of_the_usual_settings_is_so(string lesson, string claim) =>
        Assert.True(await (await Lesson.FinishedAsync(lesson)).Read<bool>(claim), claim);

    static OpenTask Task(string id) => tasks.Single(task => task.Id == id);

    static (string Lesson, DibCell[] Cells, int At) Place(string id) => LessonRulesTests.Lessons.Select(lesson => lesson.Data).SelectMany(lesson =>
    {
        var cells = DibDocument.Load(Path.Combine(Repository.Notebooks, "source", lesson)).Cells.ToArray();
        return Enumerable.Range(0, cells.Length).Where(i => cells[i].Source.StartsWith($"Exercise.Reach(\"{id}\",", StringComparison.Ordinal)).Select(i => (lesson, cells, i));
    }).Single();

    [GeneratedRegex("""^Exercise\.Reach\("[^"]+", (.*)\)\s*$""", RegexOptions.Singleline)]
    private static partial Regex Measure();
}
