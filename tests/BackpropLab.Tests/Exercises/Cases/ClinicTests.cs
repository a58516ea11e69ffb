using BackpropLab.Exercises;
using Matrix = MathNet.Numerics.LinearAlgebra.Matrix<double>;

namespace BackpropLab.Tests.Exercises.Cases;

/// <summary>What a student meets at the clinic, with the case whose delta has its sign turned.</summary>
[Collection(nameof(ExerciseTests))]
public sealed class ClinicTests : IDisposable
{
    const string Turned = "delta = t - y";

    static readonly ClinicCase clinicCase = Courses.Found.Cases.First(item => item.FaultIn(item.Make()).Code == Turned);

    readonly string folder = Directory.CreateTempSubdirectory("clinic-test-").FullName;
    readonly string before = Environment.CurrentDirectory;

    public ClinicTests() => Environment.CurrentDirectory = folder;

    static int Seed => clinicCase.Number;

    static int Wrong => clinicCase.FaultIn(clinicCase.Make()).Line;

    static int CaseWith(string broken) => Courses.Found.Cases.First(item => item.FaultIn(item.Make()).Code == broken).Number;

    public void Dispose()
    {
        Environment.CurrentDirectory = before;
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void A_case_shows_figures_listing_loss_gradients_and_border()
    {
        var card = Clinic.Case(Seed);

        var text = card.ToString();
        Assert.StartsWith($"? Case {Seed} (easy): which line?\n", text);
        Assert.Contains($"{Wrong}      {Turned};", text);
        Assert.Contains("Figures\nfigure", text);
        Assert.Contains("Loss at the beginning of each epoch", text);
        Assert.Contains("✗ differs", text);
        Assert.Contains("A healthy one", text);
        Assert.DoesNotContain("backward", text);
        Assert.Equal(3, card.ToHtml().Split("<figure").Length - 1);
    }

    [Fact]
    public void Any_number_is_a_case()
    {
        Assert.InRange(Clinic.Cases, 60, int.MaxValue);
        Assert.StartsWith("? Case 0 ", Clinic.Case(Clinic.Cases).ToString());
        Assert.StartsWith($"? Case {Clinic.Cases - 1} ", Clinic.Case(-1).ToString());
        Assert.StartsWith("○ Case ", Clinic.Line(int.MinValue, 0).ToString());
        Assert.StartsWith("○ Case ", Clinic.Line(int.MaxValue, 0).ToString());
    }

    [Fact]
    public void A_right_line_is_said_to_be_right_with_its_numbers()
    {
        var text = Clinic.Line(Seed, Wrong + 1).ToString();

        Assert.StartsWith($"○ Case {Seed} (easy): this line is right\n", text);
        Assert.Contains("The first time it gives `dW` this: (2, 1): ", text);
        Assert.DoesNotContain($"{Wrong}", text.Replace($"{Wrong + 1}", "").Replace($"{Seed}", ""));
    }

    [Fact]
    public void The_wrong_line_comes_with_a_cell_to_copy() => Assert.Contains(
        $"    Clinic.Mend({Seed}, {Wrong}, (Matrix t, Matrix y) =>\n        t - y)", Clinic.Line(Seed, Wrong).ToString());

    [Theory]
    [InlineData(99)]
    [InlineData(-1)]
    public void A_line_that_there_is_not_is_answered(int line)
    {
        const string sentence = "the listing has the lines 1 to 17.";
        Assert.Contains(sentence, Clinic.Line(Seed, line).ToString());
        Assert.Contains(sentence, Clinic.Mend(Seed, line, () => 1.0).ToString());
    }

    [Fact]
    public void Without_an_answer_a_case_is_not_attempted()
    {
        string[] cards =
        [
            Clinic.Line(Seed, 0).ToString(), Clinic.Mend(Seed).ToString(), Clinic.Mend(Seed, 0, () => 1.0).ToString(),
            Clinic.Mend(Seed, Wrong, Matrix (Matrix y) => throw new NotSolvedYet()).ToString(),
        ];

        Assert.All(cards, card => Assert.StartsWith($"○ Case {Seed} (easy): not attempted\n", card));
        Assert.False(File.Exists(Path.Combine(folder, ProgressFile.Name)));
    }

    [Fact]
    public void Any_equivalent_form_is_right_and_counts_for_its_kind()
    {
        Assert.StartsWith($"✓ Case {Seed} (easy): solved\nIt learns as a healthy one does.\n", Clinic.Mend(Seed, Wrong, (Matrix t, Matrix y) => -(t - y)).ToString());
        Assert.Contains("✓ 12.C4", Course.Progress().ToString());
        Assert.Contains("broken:  11  delta = t - y;\n    right:   11  delta = y - t;", Clinic.Explain(Seed).ToString());
    }

    [Fact]
    public void A_mend_in_another_line_that_gives_the_same_numbers_is_said_to_make_up_for_it()
    {
        var unscaled = Courses.Found.Cases.First(item => item.FaultIn(item.Make()).Code == "prediction = y");
        var card = Clinic.Mend(unscaled.Number, 24, (StandardScaler scaler, Matrix prediction, Matrix t) =>
            (scaler.InverseTransform(prediction) - t).PointwiseAbs().MeanOverRows()[0, 0]).ToString();

        Assert.StartsWith("✓", card);
        Assert.Contains("The mistake stood in another line than 24, and yours makes up for it.", card);
    }

    [Fact]
    public void A_form_that_rounds_otherwise_is_right_too()
    {
        var divided = CaseWith("loss = Loss.BinaryCrossEntropyOnLogits.Value(a, t) / X.RowCount");
        var sorted = CaseWith("X = Matrix.Build.DenseOfRowVectors(rows.Order().Select(n => trainX.Row(n)))");

        Assert.StartsWith("✓", Clinic.Mend(divided, 10, (Matrix y, Matrix t) =>
            -(t.Times(y.PointwiseLog()) + (1 - t).Times((1 - y).PointwiseLog())).MeanOverRows()[0, 0]).ToString());
        Assert.Contains("It shows what a healthy one shows.", Clinic.Mend(sorted, 13, (int[] rows, Matrix trainT) =>
            Matrix.Build.DenseOfRowVectors(rows.Order().Select(n => trainT.Row(n)))).ToString());
    }

    [Fact]
    public void A_name_that_has_no_value_yet_is_named() => Assert.Contains(
        "`delta` has no value yet when line 3 runs for the first time: ", Clinic.Mend(Seed, 3, (Matrix samples, Matrix delta) => samples.T() * delta).ToString());

    [Fact]
    public void A_wrong_mend_is_told_what_it_still_does()
    {
        var text = Clinic.Mend(Seed, Wrong, (Matrix y, Matrix t) => 2 * (y - t)).ToString();

        Assert.StartsWith($"✗ Case {Seed} (easy): not yet\nThis is the line, and it is not right yet. The gradient of `W` has ", text);
        Assert.Contains("as it was  with your line  a healthy one", text);
        Assert.Contains("This is the line, but yours does what stood there: no figure has moved.", Clinic.Mend(Seed, Wrong, (Matrix y, Matrix t) => t - y).ToString());
        Assert.Contains("Line 13 was right as it stood. Yours does the same", Clinic.Mend(Seed, Wrong + 2, (Matrix delta) => delta.MeanOverRows()).ToString());
    }

    [Fact]
    public void A_function_that_does_not_fit_the_line_is_told_why()
    {
        Assert.Contains("The listing has no value called `delta2`. The parameters are names of the listing: `order`, ", Clinic.Mend(Seed, Wrong, (Matrix delta2) => delta2).ToString());
        Assert.Contains("`learningRate` is of type `double` in the listing, but the parameter is `int`.", Clinic.Mend(Seed, Wrong, (Matrix y, int learningRate) => y).ToString());
        Assert.Contains($"Line {Wrong} gives `delta` a value of type `Matrix<double>`, but the function gives `double`.", Clinic.Mend(Seed, Wrong, () => 1.0).ToString());
        Assert.Contains("The function gives `delta` the shape (1, 100); the lines below go on with (100, 1).", Clinic.Mend(Seed, Wrong, (Matrix y, Matrix t) => (y - t).T()).ToString());
        Assert.Contains("The function gave null for `delta`.", Clinic.Mend(Seed, Wrong, Matrix? () => null).ToString());
        Assert.Contains($"With your line {Wrong} the program stops: DivideByZeroException, ", Clinic.Mend(Seed, Wrong, Matrix (Matrix y) => throw new DivideByZeroException()).ToString());
    }

    [Fact]
    public void Another_setting_with_which_the_network_learns_as_well_is_right()
    {
        var slow = Courses.Found.Cases.First(item => item.FaultIn(item.Make()).Code == "learningRate = 0.0002");
        var line = slow.FaultIn(slow.Make()).Line;

        Assert.StartsWith("✓", Clinic.Mend(slow.Number, line, () => 0.3).ToString());
        Assert.StartsWith("✗", Clinic.Mend(slow.Number, line, () => 0.001).ToString());
    }

    [Fact]
    public void Arguments_are_the_functions_own()
    {
        Matrix Spoil(Matrix y, Matrix t)
        {
            var delta = y - t;
            y.Clear();
            t.Clear();
            return delta;
        }

        Assert.StartsWith("✓", Clinic.Mend(Seed, Wrong, Spoil).ToString());
    }

    [Fact]
    public void Hints_lead_from_the_figures_to_the_lines_to_the_clue()
    {
        Assert.Contains("No gradient agrees with nudges.", Clinic.Hint(Seed).ToString());
        Assert.Contains("It is one of the lines 11 to 13.", Clinic.Hint(Seed, 2).ToString());
        Assert.Contains("The loss climbs", Clinic.Hint(Seed, 3).ToString());
        Assert.StartsWith($"○ Case {Seed} (easy): not here\nThere is no hint 4: there are 3", Clinic.Hint(Seed, 4).ToString());
    }
}
