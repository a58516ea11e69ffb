using BackpropLab.Notebooks.Tests.Kernel;

namespace BackpropLab.Notebooks.Tests.Exercises;

/// <summary>
/// A script loads the library in its own way, so each engine is asked whether the course that the library finds beside
/// itself came with a second copy of the library, whose exercises would be of other types.
/// </summary>
[Collection(LibraryCollection.Name)]
public class CourseInBothEnginesTests(LibrarySessions sessions)
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_course_is_found_and_there_is_one_copy_of_the_library(bool interactive)
    {
        using var folder = new TemporaryFolder();
        await using var kernel = KernelClient.Start(folder.Path, new KernelOptions { Engine = Engine(interactive) });
        await Use(kernel, Path.Combine(Repository.Root, "lib", "bin"));

        Assert.StartsWith("✓ 3.3 The output delta (1 point): solved", await kernel.Value("Exercise.Check(\"3.3\", OutputDelta)"));
        Assert.Equal("BackpropLab BackpropLab.Course", await Loaded(kernel));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Without_the_course_a_check_is_one_sentence_and_the_lesson_goes_on(bool interactive)
    {
        using var folder = new TemporaryFolder();
        foreach (var file in new[] { "BackpropLab.dll", "MathNet.Numerics.dll" })
            File.Copy(Path.Combine(Repository.Root, "lib", "bin", file), Path.Combine(folder.Path, file));
        await using var kernel = KernelClient.Start(folder.Path, new KernelOptions { Engine = Engine(interactive) });
        await Use(kernel, folder.Path);

        Assert.Contains($"There is no course beside the library: BackpropLab.Course.dll was looked for in {folder.Path}.", await kernel.Value("Exercise.Check(\"3.3\", OutputDelta)"));
        Assert.StartsWith("3.3 cannot be checked, so your function is used.", (await kernel.Run("var outputDelta = Exercise.Use(\"3.3\", OutputDelta);")).Printed());
        Assert.Equal("0.5", await kernel.Value("outputDelta(Matrix<double>.Build.Dense(1, 1, 1.5), Matrix<double>.Build.Dense(1, 1, 1))[0, 0]"));
        Assert.Equal("BackpropLab", await Loaded(kernel));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_the_code_of_an_answer_tells_is_told_where_values_would_mislead(bool interactive)
    {
        var kernel = await sessions.BeginAsync(Engine(interactive));
        await kernel.Run("var X = Matrix<double>.Build.Dense(8, 3, 0.5); var n = 8;");
        await kernel.Run("Matrix<double> OfNotebook(Matrix<double> z1, Matrix<double> delta2) => X.Transpose() * X / n;");
        await kernel.Run("double Share(int count) => 1 / count; Matrix<double> OfWholes(Matrix<double> z1, Matrix<double> delta2) => z1.TransposeThisAndMultiply(delta2) * Share(z1.RowCount);");

        Assert.Contains("`X` in `OutputWeightGradient` is a variable of the notebook", await kernel.Value("Exercise.Check(\"3.5\", OfNotebook)"));
        Assert.Contains("divides one whole number by another", await kernel.Value("Exercise.Check(\"3.5\", OfWholes)"));
        // Who calls functions of the notebook, and no variables, is told nothing of the kind.
        await kernel.Run("Matrix<double> Halved(Matrix<double> m) => m / 2; Matrix<double> Plain(Matrix<double> z1, Matrix<double> delta2) => Halved(z1.TransposeThisAndMultiply(delta2)) / z1.RowCount;");
        Assert.Contains("Every number is 0.5 times the right one.", await kernel.Value("Exercise.Check(\"3.5\", Plain)"));
    }

    static KernelEngine Engine(bool interactive) => interactive ? KernelEngine.Interactive(Repository.Root) : KernelEngine.Lab;

    static async Task Use(KernelClient kernel, string library) => await kernel.Value($"""
        #r "{Path.Combine(library, "BackpropLab.dll")}"
        #r "{Path.Combine(library, "MathNet.Numerics.dll")}"
        using BackpropLab; using MathNet.Numerics.LinearAlgebra;
        Matrix<double> OutputDelta(Matrix<double> y, Matrix<double> t) => y - t;
        """);

    // The worker has assemblies of its own whose names begin alike.
    static Task<string?> Loaded(KernelClient kernel) => kernel.Value(
        "string.Join(' ', AppDomain.CurrentDomain.GetAssemblies().Select(a => a.GetName().Name).Where(name => name == \"BackpropLab\" || name.EndsWith(\".Course\")).Order())");
}
