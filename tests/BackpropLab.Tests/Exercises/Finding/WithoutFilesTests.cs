using System.Reflection;
using System.Runtime.Loader;
using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab.Tests.Exercises.Finding;

/// <summary>A host whose assemblies are no files, as in a browser: the library asks for its course by name.</summary>
[Collection(nameof(ExerciseTests))]
public class WithoutFilesTests
{
    static readonly Func<Matrix<double>, Matrix<double>, Matrix<double>> outputDelta = (y, t) => y - t;

    [Fact]
    public void The_course_is_loaded_by_its_name()
    {
        using var library = Load(withCourse: true);

        Assert.StartsWith("✓ 3.3 The output delta (1 point): solved\n", library.Check("3.3", outputDelta));
        Assert.Equal(["BackpropLab", "BackpropLab.Course"], library.Assemblies);
    }

    [Fact]
    public void A_course_that_is_missing_is_a_sentence()
    {
        using var library = Load(withCourse: false);

        Assert.Equal(
            "✗ Exercise 3.3: cannot be checked\nThere is no course beside the library: the assembly BackpropLab.Course was looked for. Load it with the library.",
            library.Check("3.3", outputDelta));
    }

    static LoadedLibrary Load(bool withCourse) => new(new Streams(withCourse), context => Stream(context, "BackpropLab"));

    static Assembly Stream(AssemblyLoadContext context, string name)
    {
        using var file = File.OpenRead(Path.Combine(AppContext.BaseDirectory, name + ".dll"));
        return context.LoadFromStream(file);
    }

    sealed class Streams(bool withCourse) : AssemblyLoadContext("streams", isCollectible: true)
    {
        protected override Assembly? Load(AssemblyName name) =>
            name.Name != "BackpropLab.Course" ? null
            : withCourse ? Stream(this, name.Name)
            : throw new FileNotFoundException();
    }
}
