using System.Globalization;
using AngleSharp.Html.Parser;

namespace BackpropLab.Notebooks.Tests.Lessons;

/// <summary>Holds lesson 6's program in two columns to the numbers of the Python lab, by running both of them.</summary>
public class SideBySideTests
{
    /// <summary>What a half of the report's page, or of a notebook's, has room for.</summary>
    const int Columns = 46;

    static readonly string[] parameters = ["W1", "b1", "W2", "b2"];

    readonly Reference reference = new("lab10_torch.json");

    [Fact]
    public void Each_step_has_a_name_and_under_it_Python_on_the_left_and_CSharp_on_the_right()
    {
        var table = new HtmlParser().ParseDocument(MarkdownHtml.Render(SideBySide.Table, [], links: null)).QuerySelector("table")!;

        Assert.Equal(2, table.QuerySelectorAll("thead th[scope=col]").Length);
        var steps = table.QuerySelectorAll("tbody").ToArray();
        Assert.All(steps, step =>
        {
            Assert.NotEmpty(Assert.Single(step.QuerySelectorAll("th[scope=rowgroup][colspan='2']")).TextContent);
            Assert.Equal(2, step.QuerySelectorAll("td").Length);
            Assert.Equal(2, step.QuerySelectorAll("td > pre").Length);
        });
        string[] Column(string cell) => [.. steps.Select(step => step.QuerySelector($"{cell} > pre")!.TextContent)];
        Assert.Equal(SideBySide.Python, Column("td:first-child"));
        Assert.Equal(SideBySide.CSharp, Column("td:last-child"));
    }

    [Fact]
    public void Both_columns_fit_side_by_side() =>
        Assert.DoesNotContain(SideBySide.Python.Concat(SideBySide.CSharp).SelectMany(block => block.Split('\n')), line => line.Length > Columns);

    [Fact]
    public async Task The_left_column_gives_the_labs_numbers_and_prints_what_the_lesson_says()
    {
        var left = await LeftColumn.Run;

        foreach (var (name, i) in parameters.Select((name, i) => (name, i)))
        {
            Reference.Near(reference.Matrix("at_init", "gradients_autograd", $"d{name}"), left.Matrices("gradients")[i]);
            Reference.Near(reference.Matrix("shuffled", "final", name), left.Matrices("final")[i]);
        }

        reference.NearHistory(left.Numbers("losses"), "shuffled", "loss_history");
        Reference.Near(Logits(), left.Numbers("logits")[..10]);
        Assert.Equal(string.Join('\n', SideBySide.Printed) + "\n", left.Printed);
    }

    [Fact]
    public async Task PyTorch_by_itself_does_what_the_lesson_says_that_it_does()
    {
        var habits = (await LeftColumn.Run).Result.GetProperty("habits");

        Assert.Equal("torch.float32", habits.GetProperty("dtype").GetString());
        Assert.Equal([10000, 4], habits.GetProperty("weight_shape").EnumerateArray().Select(size => size.GetInt32()));
        Assert.All(habits.GetProperty("largest_times_root_of_inputs").EnumerateArray(), largest => Assert.InRange(largest.GetDouble(), 0.99, 1));
    }

    [Fact]
    public async Task The_right_column_gives_the_same_numbers_and_prints_the_same_and_so_does_the_lesson()
    {
        await using var lesson = await Lesson.RunAsync(SideBySide.Notebook);
        Assert.Contains(SideBySide.Printed[0] + "\n", lesson.Printed);
        Assert.InRange(await lesson.Read<double>("tapeLosses.FurthestFrom(history.Loss)"), 0, 1e-15);
        var before = lesson.Printed.Length;

        foreach (var block in SideBySide.CSharp)
            await lesson.RunCellAsync(block);

        foreach (var name in parameters)
            Reference.Near(reference.Matrix("at_init", "gradients_autograd", $"d{name}"), await lesson.Read<double[]>($"d{name}.ToRowMajorArray()"));
        Reference.Near(
            [.. parameters.SelectMany(name => reference.Matrix("shuffled", "final", name))],
            await lesson.Read<double[]>("model.Parameters.SelectMany(parameter => parameter.Value.ToRowMajorArray())"));
        reference.NearHistory(await lesson.Read<double[]>("losses"), "shuffled", "loss_history");
        Reference.Near(Logits(), await lesson.Read<double[]>("a2.Value.ToRowMajorArray().Take(10)"));
        Assert.Equal(SideBySide.Printed[0] + "\n", lesson.Printed[before..]);
    }

    [Fact]
    public void The_lessons_text_has_the_labs_numbers()
    {
        var text = string.Join('\n', SideBySide.Texts);

        Assert.Contains($"the loss {reference.Number("at_init", "loss").ToString("F10", CultureInfo.InvariantCulture)} and these 33 gradients", text);
        Assert.Contains($"the logit ${Logits()[0].ToString("F4", CultureInfo.InvariantCulture)}$", text);
        Assert.Equal(1, reference.Number("shuffled", "scores", "test_accuracy"));
        // "In single precision ... the losses differ from these in the seventh decimal."
        Assert.InRange(reference.Number("shuffled", "float32", "loss_history_max_abs_from_float64"), 0.5e-7, 1e-6);
    }

    double[] Logits() => [.. reference["shuffled", "first_test_rows"].EnumerateArray().Select(row => row.GetProperty("logit").GetDouble())];
}
