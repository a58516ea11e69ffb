namespace BackpropLab.Notebooks.Tests.Kernel;

public class ScriptsTests(SharedKernel shared) : IClassFixture<SharedKernel>
{
    readonly KernelClient kernel = shared.Kernel;

    [Fact]
    public async Task The_last_expression_without_a_semicolon_is_the_result()
    {
        Assert.Equal("2", await kernel.Value("1 + 1"));
        Assert.Null(await kernel.Value("1.ToString();"));
        Assert.Null(await kernel.Value("Console.WriteLine()"));
        Assert.Equal("null", await kernel.Value("(string)null"));
    }

    [Fact]
    public async Task Variables_functions_types_and_usings_stay_and_may_be_redefined()
    {
        await kernel.Value("using System.Globalization; int Twice(int x) => 2 * x; class Point { public int X = 1; } var a = 3;");
        Assert.Equal("6", await kernel.Value("Twice(a)"));
        Assert.Equal("1", await kernel.Value("new Point().X"));
        Assert.Equal("invariant", await kernel.Value("CultureInfo.CurrentCulture.Name is \"\" ? \"invariant\" : \"?\""));
        await kernel.Value("int Twice(int x) => 20 * x; class Point { public int X = 10; } var a = \"text\";");
        Assert.Equal("text", await kernel.Value("a"));
        Assert.Equal("20", await kernel.Value("Twice(1)"));
        Assert.Equal("10", await kernel.Value("new Point().X"));
    }

    [Fact]
    public async Task Variables_assigned_before_an_exception_survive_it()
    {
        var error = await kernel.Error("var before = 7;\nthrow new InvalidOperationException(\"on purpose\");");
        Assert.Equal("InvalidOperationException", error.Name);
        Assert.Equal("on purpose", error.Message);
        Assert.Equal("7", await kernel.Value("before"));
    }

    [Fact]
    public async Task Await_stands_at_top_level()
    {
        Assert.Equal("5", await kernel.Value("await Task.Delay(5);\nvar five = await Task.FromResult(5);\nfive"));
        Assert.Equal("6", await kernel.Value("five + 1"));
    }

    [Fact]
    public async Task The_usings_of_the_real_engine_are_there_and_System_IO_is_not()
    {
        Assert.Equal("3", await kernel.Value("new StringBuilder(new List<int> { 1, 2 }.Select(x => x).Sum().ToString()).ToString()"));
        var error = await kernel.Error("Path.GetTempPath()");
        Assert.Equal("CompilationError", error.Name);
    }

    [Fact]
    public async Task A_compile_error_shows_the_message_the_line_and_a_caret()
    {
        var error = await kernel.Error("var x = 1;\nvar y = x + unknown;\ny");
        Assert.Equal("CS0103: The name 'unknown' does not exist in the current context", error.Message);
        Assert.Equal(
            [
                "line 2, column 13: CS0103: The name 'unknown' does not exist in the current context",
                "    var y = x + unknown;",
                "                ^^^^^^^",
            ],
            error.Traceback);
    }

    [Theory]
    [InlineData("foreach (var i in new[] { 1 }) while (i < 0) { var a = oops; }", "oops")]
    [InlineData("int F(int n) => n + oops;", "oops")]
    [InlineData("for (var i = 0; i < oops; i++) Console.Write(i);", "oops")]
    [InlineData("string F() { return oops; }", "oops")]
    public async Task A_compile_error_in_a_loop_or_function_points_at_what_the_student_wrote(string code, string wrong)
    {
        var error = await kernel.Error(code);
        var column = code.IndexOf(wrong, StringComparison.Ordinal);
        Assert.StartsWith($"line 1, column {column + 1}: CS0103", error.Traceback[0]);
        Assert.Equal(["    " + code, "    " + new string(' ', column) + new string('^', wrong.Length)], error.Traceback.Skip(1));
    }

    [Fact]
    public async Task Loops_functions_and_labels_of_every_kind_mean_what_they_say()
    {
        Assert.Equal("45", await kernel.Value("var sum = 0; for (var i = 0; i < 10; i++) sum += i; sum"));
        Assert.Equal("6", await kernel.Value("var total = 0; foreach (var (a, b) in new[] { (1, 2), (0, 3) }) total += a + b; total"));
        Assert.Equal("3", await kernel.Value("var n = 0; do n++; while (n < 3); n"));
        Assert.Equal("5", await kernel.Value("var k = 0; again: k++; if (k < 5) goto again; k"));
        Assert.Equal("24", await kernel.Value("int Factorial(int m) => m < 2 ? 1 : m * Factorial(m - 1); Factorial(4)"));
        Assert.Equal("done", await kernel.Value("string said = \"\"; void Say() => said = \"done\"; Say(); said"));
        Assert.Equal("7", await kernel.Value("async Task<int> Later() => await Task.FromResult(7); await Later()"));
        Assert.Equal("9", await kernel.Value("int[] cells = { 1, 9 }; ref int Cell(int at) => ref cells[at]; Cell(1)"));
        Assert.Equal("2", await kernel.Value("class Box { public int Twice(int x) => 2 * x; public int Value { get { while (true) return 2; } } } new Box().Value"));
    }

    [Fact]
    public async Task A_compile_error_after_directives_still_names_the_cells_own_line()
    {
        var error = await kernel.Error("#r \"BackpropLab.dll\"\n#r \"MathNet.Numerics.dll\"\n\noops");
        Assert.StartsWith("line 4, column 1: CS0103", error.Traceback[0]);
    }

    [Fact]
    public async Task A_run_time_error_shows_the_students_frames_and_no_others()
    {
        await using var kernel = Cells.StartKernel();
        await kernel.Value("int Parse(string text)\n{\n    return int.Parse(text);\n}");
        var error = await kernel.Error("var texts = new[] { \"1\", \"one\" };\nforeach (var text in texts)\n    Parse(text);");
        Assert.Equal("FormatException", error.Name);
        Assert.Equal(["   at Parse(), cell 1, line 3", "   at the cell, cell 2, line 3"], error.Traceback);
    }

    [Fact]
    public async Task An_exception_that_another_caused_names_both()
    {
        var error = await kernel.Error("try { int.Parse(\"x\"); }\ncatch (Exception e) { throw new InvalidOperationException(\"outer\", e); }");
        Assert.Equal("outer", error.Message);
        Assert.Contains(error.Traceback, line => line.StartsWith("caused by FormatException"));
    }

    [Fact]
    public async Task A_library_is_found_relative_to_the_notebook_and_brings_its_dependencies()
    {
        Assert.Equal("3", await kernel.Value("#r \"./MathNet.Numerics.dll\"\nusing MathNet.Numerics.LinearAlgebra;\nMatrix<double>.Build.Dense(3, 2).RowCount"));
        await kernel.Value("#r \"./MathNet.Numerics.dll\"");
        Assert.Equal("2", await kernel.Value("Matrix<double>.Build.Dense(3, 2).ColumnCount"));
    }

    [Theory]
    [InlineData("#r \"../nowhere/Missing.dll\"", "names no file")]
    [InlineData("#r BackpropLab.dll", "not well formed")]
    [InlineData("#r \"BackpropLab.dll\"; // the library", "not well formed")]
    [InlineData("#!time", "#!time is not known here")]
    [InlineData("var text = @\"\n#!lsmagic\n\";", "line 2: #!lsmagic is not known here")]
    [InlineData("#i \"nuget:https://example.org/index.json\"", "#i is not known here")]
    [InlineData("#r \"nuget: \"", "names no package")]
    public async Task A_directive_that_cannot_be_followed_is_refused_in_one_sentence(string code, string expected)
    {
        var error = await kernel.Error("var fine = 1;\n" + code);
        Assert.Equal("DirectiveError", error.Name);
        Assert.Contains(expected.Replace("line 2", "line 3"), error.Message);
    }

    [Fact]
    public async Task A_region_and_a_condition_are_no_directives_of_the_notebook()
    {
        Assert.Equal("1", await kernel.Value("#region forward\n#if true\nvar x = 1;\n#endif\n#endregion\nx"));
    }

    [Fact]
    public async Task A_package_that_cannot_be_restored_is_named_with_the_reason()
    {
        var error = await kernel.Error("#r \"nuget: BackpropLab.No.Such.Package, 1.2.3\"");
        Assert.Matches(@"BackpropLab\.No\.Such\.Package 1\.2\.3 cannot be restored \(.*NU\d+", error.Message);
        Assert.Equal("2", await kernel.Value("1 + 1"));
    }

    [Fact]
    public async Task A_package_is_restored_through_the_SDK()
    {
        // A package that this build has restored itself, so that no network is needed.
        Assert.Equal("6", await kernel.Value("#r \"nuget: MathNet.Numerics, 5.0.0\"\nMathNet.Numerics.SpecialFunctions.Factorial(3)"));
    }

    [Fact]
    public async Task Display_and_HTML_need_no_using()
    {
        var execution = await kernel.Run("display(\"first\");\n42.Display();\nHTML(\"<b>bold</b>\")");
        Assert.Equal(["first", "42"], execution.Outputs.OfType<DisplayOutput>().Where(o => o.ExecutionCount is null).Select(o => o.PlainText));
        Assert.Equal("<b>bold</b>", execution.Result()?.Html);
    }

    [Fact]
    public async Task Printing_showing_and_the_result_keep_their_order()
    {
        var execution = await kernel.Run("Console.Write(\"a\"); Console.WriteLine(\"b\"); display(1); Console.Error.WriteLine(\"c\"); Console.WriteLine(\"d\"); 2");
        Assert.Equal(
            ["stdout:ab\n", "1", "stderr:c\n", "stdout:d\n", "2"],
            execution.Outputs.Select(output => output is StreamOutput stream ? $"{stream.Name}:{stream.Text}" : ((DisplayOutput)output).PlainText));
    }

    [Fact]
    public async Task A_question_at_the_keyboard_is_refused_with_what_to_do_instead()
    {
        var error = await kernel.Error("Console.ReadLine()");
        Assert.Contains("put the value into a variable", error.Message);
    }

    [Fact]
    public async Task A_cell_that_runs_again_after_an_earlier_one_does_not_see_what_came_between()
    {
        await using var kernel = Cells.StartKernel();
        await kernel.Value("var first = 1;");
        await kernel.Value("var second = first + 1;");
        var again = await kernel.ExecuteAsync("var renamed = first + 10; renamed", TimeSpan.FromSeconds(30), after: 1);
        Assert.Equal("11", again.Result()?.PlainText);
        Assert.Contains("'second' does not exist", (await kernel.Error("second")).Message);
        Assert.Equal("12", await kernel.Value("renamed + first"));
    }
}
