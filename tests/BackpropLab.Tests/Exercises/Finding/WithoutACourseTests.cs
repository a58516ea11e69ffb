using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab.Tests.Exercises.Finding;

/// <summary>The library alone, as a grader's worker has it: every answer is a sentence, and none is an exception.</summary>
[Collection(nameof(ExerciseTests))]
public sealed class WithoutACourseTests : IDisposable
{
    static readonly Func<Matrix<double>, Matrix<double>, Matrix<double>> outputDelta = (y, t) => y - t;

    readonly LibraryFolder folder = new(withOwnCourse: false);
    readonly LoadedLibrary library;

    public WithoutACourseTests() => library = folder.Load();

    string Sentence => $"There is no course beside the library: BackpropLab.Course.dll was looked for in {folder.Path}. "
        + "`dotnet build lib/BackpropLab.Course` in the repository of Backprop Lab puts it there.";

    public void Dispose()
    {
        library.Dispose();
        folder.Dispose();
    }

    [Fact]
    public void A_check_and_all_else_about_an_exercise_say_what_was_looked_for_and_where()
    {
        string[] cards =
        [
            library.Check("3.3", outputDelta), library.Answer(nameof(Exercise.Hint), "3.3", 1), library.Answer(nameof(Exercise.Solution), "3.3"),
            library.Answer(nameof(Exercise.Answer), "3.3", 'a'),
        ];

        Assert.All(cards, card => Assert.Equal($"✗ Exercise 3.3: cannot be checked\n{Sentence}", card));
    }

    [Fact]
    public void The_clinic_says_it_too()
    {
        string[] cards =
        [
            library.Clinic(nameof(Clinic.Case), 7), library.Clinic(nameof(Clinic.Line), 7, 3), library.Clinic(nameof(Clinic.Mend), 7, 3, outputDelta),
            library.Clinic(nameof(Clinic.Hint), 7, 1), library.Clinic(nameof(Clinic.Explain), 7),
        ];

        Assert.All(cards, card => Assert.Equal($"✗ Case 7: cannot be checked\n{Sentence}", card));
    }

    [Fact]
    public void Use_gives_the_students_function_back_and_prints_the_sentence()
    {
        var (used, said) = ConsoleText.Of(() => library.Use("3.3", outputDelta));

        Assert.Same(outputDelta, used);
        Assert.Equal("3.3 cannot be checked, so your function is used. " + Sentence.Replace("`", ""), said);
    }

    [Theory]
    [InlineData(nameof(Course.Map))]
    [InlineData(nameof(Course.Progress))]
    public void The_pictures_of_the_course_are_the_sentence(string picture)
    {
        var shown = library.Picture(picture);

        Assert.Equal(Sentence, shown.ToString());
        Assert.Contains(folder.Path, (string)shown.GetType().GetMethod("ToHtml")!.Invoke(shown, null)!);
    }

    [Fact]
    public void Nothing_else_was_loaded()
    {
        library.Check("3.3", outputDelta);
        Assert.Equal(["BackpropLab"], library.Assemblies);
    }
}
