namespace BackpropLab.Notebooks.Tests.Kernel;

/// <summary>Showing values in the midst of a cell, and putting others in their place.</summary>
public class DisplaysTests(SharedKernel shared) : IClassFixture<SharedKernel>
{
    readonly KernelClient kernel = shared.Kernel;

    [Fact]
    public async Task An_update_takes_the_place_of_what_was_shown()
    {
        var execution = await kernel.Run("""
            var shown = display("0%");
            Console.Write("text");
            shown.Update("50%");
            await Task.Delay(100);
            shown.Update(new { Done = true });
            display("after");
            """);
        Assert.Equal(["new { Done = true }", "text", "after"], Texts(execution));
        Assert.Empty(execution.Updates);
    }

    [Fact]
    public async Task What_is_shown_already_is_no_result_as_well()
    {
        Assert.Equal(["1"], Texts(await kernel.Run("display(1)")));
        Assert.Equal(["2"], Texts(await kernel.Run("var place = display(1);\nplace.Update(2);\nplace")));
        Assert.Equal("2", await kernel.Value("place.Value"));
    }

    [Fact]
    public async Task A_later_cell_may_update_what_an_earlier_one_showed()
    {
        var earlier = await kernel.Run("var earlier = display(\"first\");");
        var later = await kernel.Run("earlier.Update(\"second\");\nearlier.Update(\"third\");");
        Assert.Empty(later.Outputs);
        var update = Assert.Single(later.Updates);
        Assert.Equal(((DisplayOutput)earlier.Outputs.Single()).DisplayId, update.DisplayId);
        Assert.Equal("third", update.Data["text/plain"].GetString());
    }

    [Fact]
    public async Task Ten_thousand_updates_are_neither_cut_off_nor_all_sent()
    {
        var sent = 0;
        var execution = await kernel.ExecuteAsync(
            "var progress = display(\"\");\nfor (var i = 1; i <= 10_000; i++) progress.Update($\"{i} of 10000\");",
            TimeSpan.FromSeconds(60),
            output => sent += output is DisplayUpdate ? 1 : 0);
        Assert.Equal(["10000 of 10000"], Texts(execution));
        Assert.InRange(sent, 1, execution.Elapsed / TimeSpan.FromMilliseconds(50) + 2);
    }

    [Fact]
    public async Task A_value_is_shown_as_the_types_that_are_named()
    {
        Assert.Equal(["text/plain"], Types(await kernel.Run("display(new { A = 1 }, \"text/plain\");")));
        Assert.Equal(["text/plain", "text/html"], Types(await kernel.Run("42.Display(\"text/html\");")));
        var json = (DisplayOutput)(await kernel.Run("(1, \"a\").Display(\"application/json\");")).Outputs.Single();
        Assert.Equal("""{"Item1":1,"Item2":"a"}""", json.Data["application/json"].GetRawText());
        Assert.Equal(json.Data["application/json"].GetRawText(), json.PlainText);
        Assert.Equal("&lt;b&gt;", ((DisplayOutput)(await kernel.Run("display(\"<b>\", \"text/html\");")).Outputs.Single()).Html);
    }

    [Fact]
    public async Task A_type_that_a_value_cannot_be_shown_as_is_refused_with_what_it_can()
    {
        var error = await kernel.Error("display(42, \"text/markdown\");");
        Assert.Equal("ArgumentException", error.Name);
        Assert.StartsWith("A value of type int has no rendering as text/markdown: it can be shown as text/plain, text/html, application/json.", error.Message);
    }

    [Fact]
    public async Task A_text_in_some_format_is_shown_as_that()
    {
        var execution = await kernel.Run("var text = \"<b>1</b>\".DisplayAs(\"text/html\");\n\"# Title\".DisplayAs(\"text/markdown\");\ntext.Update(\"<b>2</b>\");");
        Assert.Equal("<b>2</b>", ((DisplayOutput)execution.Outputs[0]).Html);
        Assert.Equal("# Title", ((DisplayOutput)execution.Outputs[1]).Data["text/markdown"].GetString());
    }

    [Fact]
    public async Task Rules_and_scripts_for_the_page_are_shown_as_HTML()
    {
        var execution = await kernel.Run("CSS(\"p { color: red }\");\nJavascript(\"document.title = 'x'\");\nnew[] { new { A = 1 } }.DisplayTable();");
        Assert.Equal(
            ["<style>p { color: red }</style>", "<script>document.title = 'x'</script>", "<table class=\"lab-value\"><thead><tr><th scope=\"col\">A</th></tr></thead><tbody><tr><td>1</td></tr></tbody></table>"],
            execution.Outputs.Select(output => ((DisplayOutput)output).Html));
    }

    [Fact]
    public async Task What_a_cell_left_running_still_updates_what_it_showed()
    {
        var late = new TaskCompletionSource<DisplayUpdate>();
        await using var own = KernelClient.Start(AppContext.BaseDirectory, onLateUpdate: update => late.TrySetResult(update));
        var execution = await own.Run("var place = display(\"running\");\n_ = Task.Run(async () => { await Task.Delay(300); place.Update(\"done\"); });");
        Assert.Equal(["running"], Texts(execution));
        var update = await late.Task.WaitAsync(TimeSpan.FromSeconds(30));
        Assert.Equal("done", update.Data["text/plain"].GetString());
        Assert.Equal("2", await own.Value("1 + 1"));
    }

    static IEnumerable<string?> Texts(CellExecution execution) =>
        execution.Outputs.Select(output => output is StreamOutput stream ? stream.Text : ((DisplayOutput)output).PlainText);

    static IEnumerable<string> Types(CellExecution execution) => ((DisplayOutput)execution.Outputs.Single()).Data.Keys;
}
