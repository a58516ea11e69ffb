using System.Text.Json.Nodes;

namespace BackpropLab.Notebooks.Tests.Dib.Building;

public class StudentEditionTests
{
    [Fact]
    public void A_solution_becomes_a_line_that_throws() => Assert.Equal(
        """
        double Twice(double x)
        {
            throw new NotSolvedYet();
        }
        """,
        Student("""
        double Twice(double x)
        {
            // BEGIN SOLUTION
            var y = x;
            return x + y;
            // END SOLUTION
        }
        """));

    [Fact]
    public void Each_of_several_solutions_in_a_cell_becomes_one() => Assert.Equal(
        "throw new NotSolvedYet();\nvar between = 1;\n  throw new NotSolvedYet();",
        Student("// BEGIN SOLUTION\na\n// END SOLUTION\nvar between = 1;\n  // BEGIN SOLUTION\n  b\n  // END SOLUTION"));

    [Fact]
    public void The_library_lies_one_folder_nearer() => Assert.Equal(
        "#r \"../lib/bin/BackpropLab.dll\"\n#r \"../lib/bin/MathNet.Numerics.dll\"",
        Student("#r \"../../lib/bin/BackpropLab.dll\"\n#r \"../../lib/bin/MathNet.Numerics.dll\""));

    [Theory]
    [InlineData("Exercise.Answer(\"3.Q1\", 'c')", "Exercise.Answer(\"3.Q1\", '?')")]
    [InlineData("Exercise.Answer(\"3.Q1\", '?')", "Exercise.Answer(\"3.Q1\", '?')")]
    [InlineData("Exercise.Predict(\"4.P1\", \"b a c\")", "Exercise.Predict(\"4.P1\", \"?\")")]
    [InlineData("Exercise.Predict(\"4.P1\", \"?\")", "Exercise.Predict(\"4.P1\", \"?\")")]
    [InlineData("Exercise.Outcome(\"4.P1\", losses)", "Exercise.Outcome(\"4.P1\", losses)")]
    [InlineData("Clinic.Line(7, 14)", "Clinic.Line(7, 0)")]
    [InlineData("Clinic.Mend(7, 14, (Matrix y, Matrix t) =>\n    y - t)", "Clinic.Mend(7)")]
    [InlineData("Clinic.Mend(7)", "Clinic.Mend(7)")]
    [InlineData("Clinic.Case(7)", "Clinic.Case(7)")]
    public void A_questions_answer_a_prediction_and_a_cases_line_are_taken_out(string teachers, string students) => Assert.Equal(students, Student(teachers));

    [Fact]
    public void Everything_else_stays_as_it_is()
    {
        DibCell[] cells = [new("markdown", "# A title\n\n```\n../../lib/bin/\n```"), new("csharp", "var x = 1; // SOLUTION")];
        Assert.Equal(cells, StudentEdition.Of(new(null, cells), "n.dib").Cells);
    }

    [Fact]
    public void What_meta_holds_is_kept()
    {
        var meta = JsonNode.Parse("""{"kernelInfo":{"defaultKernelName":"csharp"},"lab":{"packages":["MathNet.Numerics, 5.0.0"]}}""")!.AsObject();
        var student = StudentEdition.Of(new(meta, [new("csharp", "1")]), "n.dib");

        Assert.Equal("csharp", (string?)student.Meta!["kernelInfo"]!["defaultKernelName"]);
        Assert.Equal("MathNet.Numerics", Assert.Single(student.Packages).Id);
        Assert.Equal("""{"kernelInfo":{"defaultKernelName":"csharp"},"lab":{"packages":["MathNet.Numerics, 5.0.0"]}}""", meta.ToJsonString());
    }

    [Fact]
    public void A_notebook_is_untouched_until_a_cell_is_changed_and_also_when_it_was_read_again()
    {
        var student = StudentEdition.Of(new(null, [new("markdown", "Text"), new("csharp", "// BEGIN SOLUTION\n1\n// END SOLUTION")]), "n.dib");
        var readAgain = DibDocument.Parse(student.ToString(), "n.dib");

        Assert.True(StudentEdition.IsUntouched(readAgain));
        Assert.False(StudentEdition.IsUntouched(readAgain with { Cells = [readAgain.Cells[0], new("csharp", "return 1;")] }));
        Assert.False(StudentEdition.IsUntouched(readAgain with { Cells = [readAgain.Cells[0]] }));
        Assert.False(StudentEdition.IsUntouched(new(null, readAgain.Cells)));
        Assert.False(StudentEdition.IsUntouched(new(JsonNode.Parse("""{"lab": 3}""")!.AsObject(), readAgain.Cells)));
    }

    [Theory]
    [InlineData("csharp", "// BEGIN SOLUTION\n1", "n.dib, cell 2, line 1: the solution that begins here has no end: expected \"// END SOLUTION\" in the same cell.")]
    [InlineData("csharp", "1\n// END SOLUTION", "n.dib, cell 2, line 2: a solution ends that has not begun: expected \"// BEGIN SOLUTION\" before it.")]
    [InlineData("csharp", "// BEGIN SOLUTION\n  // BEGIN SOLUTION\n// END SOLUTION", "n.dib, cell 2, line 2: a solution begins inside the one of line 1: expected \"// END SOLUTION\" before it.")]
    [InlineData("markdown", "text\n// BEGIN SOLUTION", "n.dib, cell 2, line 2: a solution is marked in a cell that is not C#.")]
    public void Marks_that_do_not_fit_are_refused_with_their_place(string language, string source, string message)
    {
        var error = Assert.Throws<SourceException>(() => StudentEdition.Of(new(null, [new("csharp", "1"), new(language, source)]), "n.dib"));
        Assert.Equal(message, error.Message);
    }

    static string Student(string teachers) => Assert.Single(StudentEdition.Of(new(null, [new("csharp", teachers)]), "n.dib").Cells).Source;
}
