using System.Xml.Linq;
using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab.Tests.Exercises.Finding;

/// <summary>The course of a teacher's own that CONTRIBUTING.md shows, built from just that text.</summary>
[Collection(nameof(ExerciseTests))]
public sealed class TeachersCourseTests : IDisposable
{
    static readonly Func<Matrix<double>, Matrix<double>, double, Matrix<double>> right = (v, dW, momentum) => momentum * v - dW;
    static readonly Func<Matrix<double>, Matrix<double>, double, Matrix<double>> wrong = (v, dW, momentum) => momentum * v + dW;
    static readonly Func<Matrix<double>, Matrix<double>, double, Matrix<double>> transposed = (v, dW, momentum) => (momentum * v - dW).Transpose();

    readonly LibraryFolder folder = new(withOwnCourse: true);

    public void Dispose() => folder.Dispose();

    [Fact]
    public void It_takes_25_lines_and_checks_right_and_wrong_answers_beside_the_lessons()
    {
        var source = Shown("csharp");
        folder.Compile("Momentum.Course", source);
        using var library = folder.Load();
        var (_, said) = ConsoleText.Of(() => library.Use("20.1", right));

        Assert.InRange(source.Split('\n').Length, 1, 25);
        Assert.StartsWith("✓ 20.1 A step with momentum (2 points): solved\n", library.Check("20.1", right));
        Assert.StartsWith("✗ 20.1 A step with momentum (2 points): not yet\nYou went up the gradient.\n", library.Check("20.1", wrong));
        Assert.Contains("This is the transpose of the right answer: v has the shape of W.", library.Check("20.1", transposed));
        Assert.Contains("\n    momentum * v - dW;", library.Answer(nameof(Exercise.Solution), "20.1").Replace("        ", "    "));
        Assert.Equal("20.1: your Velocity is used.", said);
        Assert.StartsWith("✓ 3.3", library.Check("3.3", (Matrix<double> y, Matrix<double> t) => y - t));
        Assert.Contains("Lesson 20: 1 of 1, 2 of 2 points", library.Picture(nameof(Course.Progress)).ToString());
    }

    [Fact]
    public void Its_project_builds_what_the_library_looks_for_beside_the_library()
    {
        var project = XElement.Parse(Shown("xml"));
        string[] references = [.. project.Descendants("Reference").Select(reference => (string)reference.Attribute("Include")!)];

        Assert.Equal(["$(Lab)BackpropLab.dll", "$(Lab)MathNet.Numerics.dll"], references);
        Assert.Equal("$(Lab)", (string)project.Descendants("OutputPath").Single());
        Assert.Contains("`Momentum.Course.csproj`", Text());
    }

    static string Text() => File.ReadAllText(Path.Combine(Repository.Root, "CONTRIBUTING.md")).ReplaceLineEndings("\n");

    static string Shown(string language) => Text().Split("## A course of your own")[1].Split($"```{language}\n")[1].Split("\n```")[0];
}
