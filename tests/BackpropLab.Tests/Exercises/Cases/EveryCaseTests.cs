using System.Globalization;
using System.Text.RegularExpressions;
using BackpropLab.Exercises;

namespace BackpropLab.Tests.Exercises.Cases;

/// <summary>What holds for every case of the clinic: it can be told from a healthy network, and its right line mends it.</summary>
public partial class EveryCaseTests
{
    // What a reader of the figures notices: a twentieth of a loss, three samples in a hundred.
    const double Visible = 0.05;
    const double VisiblePercent = 3;

    const string OutputAgrees = "The output layer's gradients agree", WeightsDiffer = "The gradients of the biases agree, those of the weights differ";

    /// <summary>Where each case is broken, by its number; to find out its program is made.</summary>
    static readonly (Type Program, int Line)[] places = [.. Courses.Found.Cases.Select(Place)];

    public static TheoryData<int> Cases => [.. Courses.Found.Cases.Select(clinicCase => clinicCase.Number)];

    public static TheoryData<int> CasesBesideAnotherFaultOfTheirLine => [.. Courses.Found.Cases.Where(clinicCase => OthersOfTheLine(clinicCase).Any()).Select(clinicCase => clinicCase.Number)];

    public static TheoryData<int> FirstOfEachProgram => [.. CaseCode.FirstOfEachProgram().Select(clinicCase => clinicCase.Number)];

    [Fact]
    public void There_are_more_than_a_hundred_cases_of_six_kinds_with_ten_of_each_kind_and_twenty_of_each_level()
    {
        var faults = Courses.Found.Cases.Select(clinicCase => (Program: clinicCase.Make(), Case: clinicCase))
            .Select(item => (Fault: item.Case.FaultIn(item.Program), item.Program)).Select(item => (item.Program.Lines[item.Fault.Line - 1].Kind, item.Fault.Level)).ToArray();

        Assert.InRange(faults.Length, 101, int.MaxValue);
        Assert.All(Enum.GetValues<CaseKind>(), kind => Assert.InRange(faults.Count(fault => fault.Kind == kind), 10, int.MaxValue));
        Assert.All(Enum.GetValues<CaseLevel>(), level => Assert.InRange(faults.Count(fault => fault.Level == level), 20, int.MaxValue));
        Assert.Equal(faults.Select(fault => fault.Level).Order(), faults.Select(fault => fault.Level));
    }

    [Theory, MemberData(nameof(Cases))]
    public void What_is_shown_tells_it_from_a_healthy_network(int number)
    {
        var (broken, healthy) = (Case(number).Broken, Case(number).Healthy);

        Assert.True(healthy.GradientsAgree);
        Assert.False(broken.IsSameAs(healthy));
        Assert.True(
            EvidenceText.Differing(broken) is not null
            || EvidenceText.Figures([broken, healthy], healthy).Any(row => IsSeen(row.Figure, row.Values[0], row.Values[1])),
            string.Join('\n', EvidenceText.Figures([broken, healthy], healthy).Select(row => $"{row.Figure}: {row.Values[0]} {row.Values[1]}")));
    }

    [Theory, MemberData(nameof(Cases))]
    public void Its_right_line_mends_it(int number)
    {
        var clinicCase = Case(number);
        var result = MendResult.Of(clinicCase, Line(clinicCase), CaseCode.Right(clinicCase));

        Assert.Equal(ExerciseState.Solved, result.State);
    }

    [Theory, MemberData(nameof(CasesBesideAnotherFaultOfTheirLine))]
    public void Another_wrong_form_of_its_line_does_not_mend_it(int number)
    {
        var clinicCase = Case(number);
        foreach (var other in OthersOfTheLine(clinicCase))
        {
            var result = MendResult.Of(clinicCase, Line(clinicCase), CaseCode.Broken(other));
            Assert.Equal(ExerciseState.NotYet, result.State);
            Assert.StartsWith("This is the line, and it is not right yet. ", Assert.Single(result.Sentences));
        }
    }

    [Theory, MemberData(nameof(FirstOfEachProgram))]
    public void No_line_mends_a_case_as_it_stands(int number)
    {
        var clinicCase = Case(number);
        foreach (var line in clinicCase.Make().Lines)
        {
            var result = MendResult.Of(clinicCase, line.Number, line.Number == Line(clinicCase) ? CaseCode.Broken(clinicCase) : CaseCode.LineOf(clinicCase, line.Number));
            Assert.Equal(ExerciseState.NotYet, result.State);
            Assert.Contains("no figure has moved", Assert.Single(result.Sentences));
        }
    }

    [Theory, MemberData(nameof(Cases))]
    public void What_stands_there_does_not_pass_for_another_right_form(int number)
    {
        var clinicCase = Case(number);
        Assert.False(clinicCase.Make().Lines[Line(clinicCase) - 1].HasManyRightForms && clinicCase.Broken.IsAsGoodAs(clinicCase.Healthy));
    }

    [Theory, MemberData(nameof(FirstOfEachProgram))]
    public void The_listing_does_what_is_shown_when_it_is_compiled(int number)
    {
        var clinicCase = Case(number);

        Assert.Equal(clinicCase.Healthy.Losses, CaseCode.LossesOf(clinicCase, isBroken: false));
        Assert.Equal(clinicCase.Broken.Losses, CaseCode.LossesOf(clinicCase, isBroken: true).TakeWhile(double.IsFinite));
    }

    [Theory, MemberData(nameof(Cases))]
    public void Its_last_hint_says_of_the_gradients_what_the_table_says(int number)
    {
        var clinicCase = Case(number);
        var clue = clinicCase.FaultIn(clinicCase.Make()).Clue;
        var (differing, all) = (clinicCase.Broken.Gradients.Where(row => row.Verdict != GradientVerdict.Agrees).Select(row => row.Name).ToArray(), clinicCase.Broken.Gradients.Count);

        if (AllAgree().IsMatch(clue))
            Assert.Empty(differing);
        if (OneDiffers().IsMatch(clue))
            Assert.Single(differing);
        if (NoneAgrees().IsMatch(clue))
            Assert.Equal(all, differing.Length);
        if (clue.Contains(OutputAgrees))
            Assert.Equal(["W1", "b1"], differing.Order(StringComparer.Ordinal));
        if (clue.Contains(WeightsDiffer))
            Assert.Equal(["W1", "W2"], differing.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void As_many_last_hints_speak_of_gradients_in_words_that_are_held_as_ever_did() =>
        Assert.InRange(Courses.Found.Cases.Count(clinicCase => SaysOfGradients(clinicCase.FaultIn(clinicCase.Make()).Clue)), 71, int.MaxValue);

    [Theory, MemberData(nameof(Cases))]
    public void No_hint_holds_the_right_line(int number)
    {
        var clinicCase = Case(number);
        var program = clinicCase.Make();
        var code = program.Lines[Line(clinicCase) - 1].Code;
        var right = code[(code.IndexOf(" = ", StringComparison.Ordinal) + 3)..];

        Assert.DoesNotContain(right, CaseCards.Hint(clinicCase, 3).ToString());
    }

    static ClinicCase Case(int number) => Courses.Found.Cases[number];

    static int Line(ClinicCase clinicCase) => places[clinicCase.Number].Line;

    static IEnumerable<ClinicCase> OthersOfTheLine(ClinicCase clinicCase) =>
        Courses.Found.Cases.Where(other => other != clinicCase && places[other.Number] == places[clinicCase.Number]);

    static (Type Program, int Line) Place(ClinicCase clinicCase)
    {
        var program = clinicCase.Make();
        return (program.GetType(), clinicCase.FaultIn(program).Line);
    }

    static bool SaysOfGradients(string clue) =>
        AllAgree().IsMatch(clue) || OneDiffers().IsMatch(clue) || NoneAgrees().IsMatch(clue) || clue.Contains(OutputAgrees) || clue.Contains(WeightsDiffer);

    static bool IsSeen(string figure, string one, string other)
    {
        if (one == other)
            return false;
        if (!double.TryParse(one, CultureInfo.InvariantCulture, out var broken) || !double.TryParse(other, CultureInfo.InvariantCulture, out var healthy))
            return true;
        return figure.Contains('%') ? Math.Abs(broken - healthy) >= VisiblePercent : Math.Abs(broken - healthy) >= Visible * Math.Abs(healthy);
    }

    [GeneratedRegex("^(All gradients agree|Every gradient agrees|The gradients agree)|Every gradient agrees[.]")]
    private static partial Regex AllAgree();

    [GeneratedRegex("One gradient of the four|One parameter's nudges move nothing(?!.*another)|^One gradient agrees[.]")]
    private static partial Regex OneDiffers();

    [GeneratedRegex("[Nn]o gradient agrees|All gradients are off")]
    private static partial Regex NoneAgrees();
}
