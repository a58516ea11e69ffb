using BackpropLab.Notebooks.Tests.Kernel;

namespace BackpropLab.Notebooks.Tests.Exercises;

/// <summary>
/// A script loads the library in its own way, so each engine is asked whether the course that the library finds beside
/// itself came with a second copy of the library, whose exercises would be of other types.
/// </summary>
public class CourseInBothEnginesTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_course_is_found_and_there_is_one_copy_of_the_library(bool interactive)
    {
        using var folder = new TemporaryFolder();
        await using var kernel = KernelClient.Start(folder.Path, interactive ? new KernelOptions { Engine = KernelEngine.Interactive(Repository.Root) } : null);
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
        await using var kernel = KernelClient.Start(folder.Path, interactive ? new KernelOptions { Engine = KernelEngine.Interactive(Repository.Root) } : null);
        await Use(kernel, folder.Path);

        Assert.Contains($"There is no course beside the library: BackpropLab.Course.dll was looked for in {folder.Path}.", await kernel.Value("Exercise.Check(\"3.3\", OutputDelta)"));
        Assert.StartsWith("3.3 cannot be checked, so your function is used.", (await kernel.Run("var outputDelta = Exercise.Use(\"3.3\", OutputDelta);")).Printed());
        Assert.Equal("0.5", await kernel.Value("outputDelta(Matrix<double>.Build.Dense(1, 1, 1.5), Matrix<double>.Build.Dense(1, 1, 1))[0, 0]"));
        Assert.Equal("BackpropLab", await Loaded(kernel));
    }

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
