using System.Diagnostics;
using MathNet.Numerics.LinearAlgebra;
using Microsoft.CodeAnalysis;

namespace BackpropLab.Tests.Exercises.Finding;

/// <summary>Courses beside the library: what is found, and what is left out for which reason.</summary>
[Collection(nameof(ExerciseTests))]
public sealed class CourseFinderTests(CoursesBesideIt beside) : IClassFixture<CoursesBesideIt>
{
    static readonly Func<Matrix<double>, Matrix<double>, Matrix<double>> outputDelta = (y, t) => y - t;
    static readonly Func<int, int> half = n => n / 2;

    readonly LoadedLibrary library = beside.Library;

    public static TheoryData<string> Broken => [.. CoursesBesideIt.Broken.Keys];

    string Note => library.Check("3.3", outputDelta).Split('\n')[^1];

    [Fact]
    public void Courses_are_loaded_into_the_librarys_own_context_with_one_copy_of_it()
    {
        Assert.StartsWith("✓ 3.3 The output delta (1 point): solved\n", library.Check("3.3", outputDelta));
        Assert.Single(library.Assemblies, name => name == "BackpropLab");
        Assert.Single(library.Assemblies, name => name == "BackpropLab.Course");
    }

    [Theory, MemberData(nameof(Broken))]
    public void A_course_that_cannot_be_used_costs_one_sentence(string name) =>
        Assert.Contains($"The course {name}.Course.dll is left out: {CoursesBesideIt.Broken[name].Why}", Note);

    [Fact]
    public void The_sentences_stand_on_the_line_of_Use_and_beside_the_pictures_too()
    {
        var (used, said) = ConsoleText.Of(() => library.Use("3.3", outputDelta));

        Assert.Same(outputDelta, used);
        Assert.Equal($"3.3: your OutputDelta is used. {Note}", said);
        Assert.EndsWith(Note, library.Picture(nameof(Course.Map)).ToString());
        Assert.EndsWith(Note, library.Picture(nameof(Course.Progress)).ToString());
    }

    [Fact]
    public void An_exercise_that_may_be_in_a_course_that_is_left_out_is_no_exception()
    {
        var (used, said) = ConsoleText.Of(() => library.Use("24.1", outputDelta));

        Assert.Same(outputDelta, used);
        Assert.EndsWith(Note, said);
        Assert.StartsWith("✗ Exercise 24.1: cannot be checked\nThere is no exercise \"24.1\".", library.Check("24.1", outputDelta));
    }

    [Theory]
    [InlineData("31.1", "its own solution threw DivideByZeroException: Attempted to divide by zero with n = 0.")]
    [InlineData("31.2", "its inputs could not be made, DivideByZeroException: Attempted to divide by zero.")]
    [InlineData("31.4", "its mistakes or its probes could not be made, ArgumentException: The right function has no parameter learningRate, only n. (Parameter 'parameter').")]
    [InlineData("31.5", "its mistakes or its probes could not be made, NotSupportedException: No loss.")]
    [InlineData("31.3", "with n = 4 its own solution does not return half, rest.")]
    public void An_exercise_that_is_itself_at_fault_is_named_and_the_students_function_is_used(string id, string why)
    {
        var (used, said) = ConsoleText.Of(() => library.Use(id, half));

        Assert.StartsWith($"✗ {id} Half (1 point): cannot be checked\nThe exercise itself is at fault: {why}\n", library.Check(id, half));
        Assert.Same(half, used);
        Assert.StartsWith($"{id} cannot be checked, so your function is used. The exercise itself is at fault: {why}", said);
    }

    [Fact]
    public void A_program_of_the_clinic_that_cannot_be_made_costs_one_sentence_below_the_cases_of_the_others() =>
        Assert.EndsWith(
            "\nA program of the clinic is left out: making it ended with DivideByZeroException, Attempted to divide by zero.",
            library.Clinic(nameof(Clinic.Line), 0, 0));

    [Fact]
    public void A_case_whose_program_cannot_be_made_is_said_to_be_at_fault() => Assert.Single(
        Enumerable.Range(0, Clinic.Cases + 2).Select(number => library.Clinic(nameof(Clinic.Explain), number)),
        card => card.EndsWith(": cannot be checked\nThe case itself is at fault: its program ended with InvalidOperationException, No data."));

    [Fact]
    public void What_was_solved_of_a_course_that_is_left_out_is_not_forgotten()
    {
        var file = Path.Combine(Directory.GetCurrentDirectory(), ".progress.json");
        File.WriteAllText(file, """{"exercises": [{"id": "24.1", "title": "Ours", "points": 2, "tries": 1, "solved": "2026-01-01T00:00:00Z"}]}""");
        library.Check("3.3", outputDelta);
        var text = File.ReadAllText(file);
        File.Delete(file);

        Assert.Contains("\"id\": \"24.1\"", text);
        Assert.Contains("\"id\": \"3.3\"", text);
    }

    [Fact]
    public void Cells_that_ask_at_once_find_the_same_course()
    {
        using var folder = new LibraryFolder(withOwnCourse: true);
        using var fresh = folder.Load();
        Parallel.For(0, 8, _ => Assert.Contains("hint", fresh.Answer(nameof(Exercise.Hint), "3.3", 1)));

        Assert.Equal(["BackpropLab", "BackpropLab.Course"], fresh.Assemblies);
    }

    [Fact]
    public void A_program_that_refers_to_the_library_has_one_copy_of_it_too()
    {
        using var folder = new LibraryFolder(withOwnCourse: true);
        folder.Compile("Program", """
            using BackpropLab; using MathNet.Numerics.LinearAlgebra;
            Console.WriteLine(Exercise.Check("3.3", (Matrix<double> y, Matrix<double> t) => y - t));
            Console.WriteLine(string.Join(' ', AppDomain.CurrentDomain.GetAssemblies().Select(a => a.GetName().Name!).Where(name => name.StartsWith("BackpropLab")).Order()));
            """, OutputKind.ConsoleApplication);
        File.Copy(Path.Combine(AppContext.BaseDirectory, "BackpropLab.Tests.runtimeconfig.json"), folder.FileOf("Program.runtimeconfig.json"));
        using var program = Process.Start(new ProcessStartInfo("dotnet", ["Program.dll"]) { WorkingDirectory = folder.Path, RedirectStandardOutput = true })!;
        var output = program.StandardOutput.ReadToEnd();
        program.WaitForExit();

        Assert.StartsWith("✓ 3.3 The output delta (1 point): solved\n", output);
        Assert.EndsWith("\nBackpropLab BackpropLab.Course\n", output.ReplaceLineEndings("\n"));
    }
}
