using BackpropLab.Exercises;
using BackpropLab.Lessons;
using BackpropLab.Protocol;

namespace BackpropLab.Notebooks.Tests.Missing;

/// <summary>An exercise whose function is not there: one card, and the lesson goes on.</summary>
[Collection(nameof(LessonSession))]
public class MissingFunctionsTests
{
    const string Check = "Exercise.Check(\"3.4\", HiddenDelta)";
    const string Use = "var hiddenDelta = Exercise.Use(\"3.4\", HiddenDelta);";
    const string Call = "hiddenDelta(Rows.Of([0.5]), Rows.Of([2.0]), Rows.Of([0.5]))[0, 0]";
    const string Broken = "Matrix HiddenDelta(Matrix delta2, Matrix W2, Matrix z1)\n{\n    return delta2 * W2.T()\n}";
    const string Right = "Matrix HiddenDelta(Matrix delta2, Matrix W2, Matrix z1) => (delta2 * W2.T()).Times(1 - z1.Times(z1));";

    [Fact]
    public async Task A_cell_that_does_not_compile_is_a_card_and_the_lesson_goes_on()
    {
        var lesson = await LessonSession.BeginAsync();
        Assert.Equal(CellError.CompilationErrorName, (await lesson.Error(Broken)).Name);

        Snapshot.Match("does-not-compile", (await lesson.Value(Check))!);
        await lesson.Ran(Use);
        Assert.Equal("0.75", await lesson.Value(Call));
    }

    [Fact]
    public async Task A_deleted_cell_is_a_card_and_the_lesson_goes_on()
    {
        var lesson = await LessonSession.BeginAsync();

        Snapshot.Match("deleted", (await lesson.Value(Check))!);
        await lesson.Ran(Use);
        Assert.Equal("0.75", await lesson.Value(Call));
    }

    [Theory]
    [InlineData("HidenDelta")]
    [InlineData("hiddenDelta")]
    [InlineData("Delta1")]
    public async Task A_renamed_function_is_named_on_the_card(string other)
    {
        var lesson = await LessonSession.BeginAsync();
        await lesson.Ran(Right.Replace("HiddenDelta", other));

        Assert.Contains($"There is no function `HiddenDelta` in the cells above. Is it the one that is called `{other}` there?", await lesson.Value(Check));
        await lesson.Ran(Use);
        Assert.Equal("0.75", await lesson.Value(Call));
    }

    [Theory]
    [InlineData("Matrix HiddenDelta(Matrix delta2, Matrix W2) => delta2 * W2.T();")]
    [InlineData("double HiddenDelta(Matrix delta2, Matrix W2, Matrix z1) => 1;")]
    [InlineData("Matrix HiddenDelta(Matrix delta2, Matrix W2, double z1) => delta2;")]
    [InlineData("void HiddenDelta(Matrix delta2, Matrix W2, Matrix z1) { }")]
    [InlineData("Matrix HiddenDelta(ref Matrix delta2, Matrix W2, Matrix z1) => delta2;")]
    [InlineData("var HiddenDelta = (Matrix delta2) => delta2;")]
    [InlineData("Matrix HiddenDelta(double a) => null; Matrix HiddenDelta(int a) => null;")]
    public async Task A_wrong_signature_is_a_card_and_the_lesson_goes_on(string wrong)
    {
        var lesson = await LessonSession.BeginAsync();
        await lesson.Ran(wrong);

        var card = await lesson.Value(Check);
        Assert.StartsWith("✗ 3.4 The hidden delta (3 points): cannot be checked", card);
        Assert.Contains("Matrix<double> HiddenDelta(Matrix<double> delta2, Matrix<double> W2, Matrix<double> z1)", card);
        await lesson.Ran(Use);
        Assert.Equal("0.75", await lesson.Value(Call));
    }

    [Fact]
    public async Task What_is_no_function_is_a_card()
    {
        var lesson = await LessonSession.BeginAsync();
        await lesson.Ran("var HiddenDelta = 3.0;");

        Assert.Contains("`HiddenDelta` is no function: it is of type `double`.", await lesson.Value(Check));
        await lesson.Ran(Use);
    }

    [Fact]
    public async Task Elements_of_a_result_may_be_called_otherwise_and_the_lesson_goes_on()
    {
        var lesson = await LessonSession.BeginAsync();
        await lesson.Ran("(Matrix, Matrix, Matrix, Matrix) Forward(Matrix X, Matrix W1, Matrix b1, Matrix W2, Matrix b2)\n{\n    var z = Activation.Tanh.Apply((X * W1).PlusRow(b1));\n    var a = (z * W2).PlusRow(b2);\n    return ((X * W1).PlusRow(b1), z, a, Activation.Sigmoid.Apply(a));\n}");

        Assert.StartsWith("✓ 3.2", await lesson.Value("Exercise.Check(\"3.2\", Forward)"));
        Assert.Equal("0.5", await lesson.Value("var forward = Exercise.Use(\"3.2\", Forward);\nforward(Rows.Of([1, 1]), Rows.Of([1.0], [1.0]), Rows.Of([0.0]), Rows.Of([0.0]), Rows.Of([0.0])).y[0, 0]"));
    }

    [Fact]
    public async Task Every_exercise_has_a_type_that_C_sharp_knows_and_gives_to_its_solution()
    {
        var lesson = await LessonSession.BeginAsync();
        await lesson.Ran("string Typed<T>(T function) where T : Delegate => typeof(T).ToString();");
        FunctionExercise[] exercises = [.. new MlpCourse().Lessons.SelectMany(course => course.Exercises)];

        // One cell for all of them: each by itself would be compiled by itself.
        var types = await lesson.Value($"string.Join(\"\\n\", new[]\n{{\n{string.Concat(exercises.Select(exercise => $"Typed(Exercise.Use(\"{exercise.Id}\", Nowhere)),\n"))}}})");
        Assert.Equal(exercises.Select(exercise => exercise.Solution.GetType().ToString()), types!.Split('\n'));
    }

    [Fact]
    public async Task A_mended_cell_counts_at_once_and_a_broken_one_leaves_nothing_stale()
    {
        var lesson = await LessonSession.BeginAsync();
        await lesson.Error(Broken);
        Assert.Contains("Cell 2 does not compile", await lesson.Value(Check));
        await lesson.Ran(Right);
        Assert.StartsWith("✓", await lesson.Value(Check));
        await lesson.Error(Broken);
        Assert.StartsWith("✓", await lesson.Value($"{Right}\n{Check}"));
        await lesson.Error(Broken);
        Assert.Contains("Cell 8 does not compile", await lesson.Value(Check));
        await lesson.Ran("Matrix HiddenDelta(Matrix delta2, Matrix W2) => delta2;");
        Assert.Contains("has another signature", await lesson.Value(Check));
        await lesson.Ran(Right);
        Assert.StartsWith("✓", await lesson.Value(Check));
        await lesson.Ran(Use);
        Assert.Equal("0.75", await lesson.Value(Call));
    }

    [Fact]
    public async Task Whoever_needs_what_a_broken_cell_declares_waits_for_it_and_so_do_those_behind()
    {
        var lesson = await LessonSession.BeginAsync();
        await lesson.Error("var (rate, steps) = (0.1, 10)\nvar largest = 3;\nrecord Step(int Number);");
        var sentence = "This cell needs rate, and so it waits for cell 2, which does not compile.";

        Assert.Equal(new CellError(CellError.WaitingName, sentence).Message, (await lesson.Error("var doubled = 2 * rate;")).Message);
        Assert.Equal(CellError.WaitingName, (await lesson.Error("largest")).Name);
        Assert.Equal(CellError.WaitingName, (await lesson.Error("new Step(1)")).Name);
        Assert.Equal("This cell needs doubled, and so it waits for cell 2, which does not compile.", (await lesson.Error("Console.Write(doubled);")).Message);
        Assert.Equal(CellError.CompilationErrorName, (await lesson.Error("elsewhere")).Name);
        await lesson.Ran("var doubled = 1.0;");
        Assert.Equal("1", await lesson.Value("doubled"));
    }

    [Fact]
    public async Task An_exercise_that_waits_says_on_its_card_for_which_cell()
    {
        var lesson = await LessonSession.BeginAsync();
        await lesson.Error("Matrix Slope(Matrix z) => 1 - z.Times(z)");
        Assert.Equal(CellError.WaitingName, (await lesson.Error("Matrix HiddenDelta(Matrix delta2, Matrix W2, Matrix z1) => (delta2 * W2.T()).Times(Slope(z1));")).Name);

        Assert.Contains("Cell 2 does not compile. Line 1: a ';' is missing here", await lesson.Value(Check));
    }

    [Fact]
    public async Task Everything_waits_for_a_first_cell_that_does_not_compile()
    {
        var lesson = await LessonSession.BeginAsync();
        await lesson.Error("#r \"BackpropLab.dll\"\n#r \"MathNet.Numerics.dll\"\nusing BackpropLab;\nusing Matrix = MathNet.Numerics.LinearAlgebra.Matrix<double>;\nvar x = 1", after: 0);

        Assert.Equal("This cell needs Exercise, and so it waits for cell 2, which does not compile.", (await lesson.Error(Check)).Message);
        Assert.Equal(CellError.WaitingName, (await lesson.Error(Right)).Name);
        Assert.Equal(CellError.WaitingName, (await lesson.Error("x")).Name);
        await lesson.Ran("#r \"BackpropLab.dll\"\n#r \"MathNet.Numerics.dll\"\nusing BackpropLab;\nusing Matrix = MathNet.Numerics.LinearAlgebra.Matrix<double>;\nvar x = 1;");
        Assert.Equal(CellError.CompilationErrorName, (await lesson.Error("elsewhere")).Name);
    }

    [Fact]
    public async Task Who_asks_for_an_exercise_that_there_is_not_is_told_of_the_name()
    {
        var lesson = await LessonSession.BeginAsync();

        Assert.Equal("CS0103: The name 'Nowhere' does not exist in the current context", (await lesson.Error("Exercise.Check(\"9.99\", Nowhere)")).Message);
    }
}
