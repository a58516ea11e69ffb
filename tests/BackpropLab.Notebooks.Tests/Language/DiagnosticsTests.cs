using BackpropLab.Protocol;

namespace BackpropLab.Notebooks.Tests.Language;

public class DiagnosticsTests
{
    [Fact]
    public async Task A_cell_without_a_mistake_has_none() =>
        Assert.Empty(await Help.DiagnosticsAsync("var unused = 1;\nint Never() { int unused2 = 3; return 2; }\nvar net = Mlp.Create([2, 1], Activation.Tanh, Loss.BinaryCrossEntropy, seed: 1);\nnet", Help.Opening));

    [Fact]
    public async Task A_mistake_is_told_in_the_words_that_running_the_cell_has_for_it()
    {
        var found = Assert.Single(await Help.DiagnosticsAsync("var learningRate = 1.0;\nlearningRat * 2", Help.Opening));
        Assert.Equal(new CellDiagnostic(24, 35, "error", "CS0103", "there is no 'learningRat' here. Did you mean 'learningRate'?"), found);
    }

    [Fact]
    public async Task Places_count_code_points()
    {
        var code = "var s = \"𝑥𝑦 😀\"; var t = oops;";
        var found = Assert.Single(await Help.DiagnosticsAsync(code));
        Assert.Equal("oops", string.Concat(code.EnumerateRunes().ToArray()[found.Start..found.End]));
    }

    [Theory]
    [InlineData("var x = 1", 8, 9, "a ';' is missing here, at the end of the statement.")]
    [InlineData("double F(double x)\n{\n    return x;\n", 33, 34, "a '}' is missing here: every '{' needs one.")]
    [InlineData("x", 0, 1, null)]
    public async Task What_is_missing_is_marked_where_it_can_be_seen(string code, int start, int end, string? message)
    {
        var found = Assert.Single(await Help.DiagnosticsAsync(code));
        Assert.Equal((start, end), (found.Start, found.End));
        if (message is not null)
            Assert.Equal(message, found.Message);
    }

    [Fact]
    public async Task What_only_NET_Interactive_has_is_told_alone()
    {
        var found = Assert.Single(await Help.DiagnosticsAsync("var y = oops;\nvar x = div(y);"));
        Assert.StartsWith("div() is not offered here, only in .NET Interactive", found.Message);
    }

    [Theory]
    [InlineData("Matrix<double> HiddenDelta(Matrix<double> delta => delta;")]
    [InlineData("Matrix<double> HiddenDelta(Matrix<double> delta)\n{\n    return oops;\n}")]
    [InlineData("var other = (1;\nMatrix<double> HiddenDelta(Matrix<double> delta) => delta;")]
    public async Task A_broken_cell_is_no_mistake_of_those_below(string broken)
    {
        Assert.NotEmpty(await Help.DiagnosticsAsync(broken, Help.Opening));
        Assert.Empty(await Help.DiagnosticsAsync("Exercise.Check(\"3.4\", HiddenDelta)", Help.Opening, broken));
        Assert.Empty(await Help.DiagnosticsAsync("var delta = HiddenDelta(Rows.Of([1.0]));", Help.Opening, broken));
    }

    [Theory]
    [InlineData("Exercise.Check(\"3.4\", Renamed)")]
    [InlineData("var delta = Exercise.Use(\"3.4\", Renamed);\ndelta.ToString()")]
    public async Task What_an_exercise_lacks_its_card_tells(string code)
    {
        Assert.Empty(await Help.DiagnosticsAsync(code, Help.Opening));
        Assert.Equal("CS0103", Assert.Single(await Help.DiagnosticsAsync($"{code}; Elsewhere(3);", Help.Opening)).Code);
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_told_once_at_its_line()
    {
        const string missing = "// a cell\n#r \"../lib/bin/Missing.dll\"\nusing Missing;";
        var found = Assert.Single(await Help.DiagnosticsAsync(missing));
        Assert.Equal((10, 37, CellError.DirectiveErrorName), (found.Start, found.End, found.Code));
        Assert.StartsWith("#r \"../lib/bin/Missing.dll\" names no file: looked for ", found.Message);
        Assert.Empty(await Help.DiagnosticsAsync("using Missing.More;\nOf(3).Missing", missing));
    }

    [Theory]
    [InlineData("var x = 1;\nif (x == 1);\nx = x;", "CS0642", "CS1717")]
    [InlineData("int F() { return 1; return 2; }", "CS0162")]
    [InlineData("var a = true; if (a = false) Console.Write(1);", "CS0665")]
    public async Task A_slip_is_a_warning(string code, params string[] expected)
    {
        var found = await Help.DiagnosticsAsync(code);
        Assert.Equal(expected, found.Select(diagnostic => diagnostic.Code));
        Assert.All(found, diagnostic => Assert.Equal("warning", diagnostic.Severity));
    }

    [Fact]
    public async Task A_cell_above_that_has_changed_counts_as_it_is_now()
    {
        Assert.Empty(await Help.DiagnosticsAsync("x.Length", "var x = \"text\";", "var y = 1;"));
        Assert.Single(await Help.DiagnosticsAsync("x.Length", "var x = 1;", "var y = 1;"));
        Assert.Single(await Help.DiagnosticsAsync("x.Length", "var y = 1;"));
        Assert.Empty(await Help.DiagnosticsAsync("x.Length", "var x = \"text\";", "var y = 1;"));
    }

    [Fact]
    public async Task Nothing_runs()
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "ran.txt");
        var writes = $"var written = 1;\nSystem.IO.File.WriteAllText(@\"{file}\", \"\");";
        Assert.Empty(await Help.DiagnosticsAsync("written + 1", writes));
        Assert.Equal("written", (await Help.CompleteAsync("writt|", writes)).Matches[0]);
        Assert.False(File.Exists(file));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\0")]
    [InlineData("\ud800")]
    [InlineData("#!time")]
    [InlineData("#r")]
    [InlineData("{{{{{{{{")]
    [InlineData("\"\"\"")]
    public async Task Odd_texts_are_answered(string code)
    {
        _ = await Help.DiagnosticsAsync(code, code, code);
        _ = await Help.CompleteAsync(code + "|", code);
        _ = await Help.InspectAsync(code + "|", code);
        _ = await Help.SignatureAsync(code + "|", code);
        _ = await Help.DefinitionAsync(code + "|", code);
    }
}
