using BackpropLab.Exercises;

namespace BackpropLab.Tests.Exercises.Mutation;

/// <summary>Nothing wrong is solved: every small change of a right function is refused, unless it changes no result.</summary>
public class MutationTests(ITestOutputHelper output)
{
    // Fewer say nothing of a check.
    const int FewestRefused = 5;

    public static TheoryData<string> Ids => [.. Courses.Found.Functions.Select(exercise => exercise.Id)];

    [Theory, MemberData(nameof(Ids))]
    public void Every_mutant_that_a_valid_input_tells_from_the_solution_is_refused(string id)
    {
        var run = MutationRun.Of(Courses.Found.Function(id)!);
        string[] alike = [.. run.Survivors.Select(survivor => survivor.Mutant.Key)];
        string[] listed = [.. EquivalentMutants.Of(id)];
        foreach (var kind in run.Mutants.CountBy(mutant => mutant.Operator))
            output.WriteLine(FormattableString.Invariant($"{id}\t{kind.Key}\t{kind.Value}\t{run.Survivors.Count(survivor => survivor.Mutant.Operator == kind.Key)}"));

        Assert.All(run.Refused, form => Assert.Fail($"{form.Key}: a right function is refused."));
        Assert.All(run.Survivors, survivor => Assert.True(survivor.Difference is null, $"{survivor.Mutant.Key}: the check takes this for solved. {survivor.Difference}"));
        Assert.All(alike.Except(listed), key => Assert.Fail(
            $"{key}: the check takes this for solved, and none of {MutationRun.Draws} draws tells it from the solution. Let an input of ValidInputs do so, or list it in {EquivalentMutants.File} with the reason."));
        Assert.All(listed.Except(alike), key => Assert.Fail($"{key}: is listed in {EquivalentMutants.File}, and is refused or no mutant any more."));
        Assert.True(run.Mutants.Count - alike.Length >= FewestRefused, "There are too few mutants to say anything of the check.");
    }

    [Fact]
    public void Each_equivalent_mutant_is_listed_with_the_reason() => Assert.Empty(EquivalentMutants.Unexplained());
}
