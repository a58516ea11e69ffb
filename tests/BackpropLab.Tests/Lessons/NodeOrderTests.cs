using BackpropLab.Exercises;

namespace BackpropLab.Tests.Lessons;

/// <summary>Exercise 11.4 has many right answers.</summary>
public class NodeOrderTests
{
    static readonly FunctionExercise exercise = Courses.Found.Function("11.4")!;

    [Fact]
    public void Any_list_in_which_a_node_stands_after_its_inputs_is_right()
    {
        Func<int[][], int, int[]>[] forms = [Ready, (inputs, last) => [.. Ready(inputs, last).OrderBy(node => inputs[node].Length > 0)]];

        Assert.All(forms, form => Assert.Equal(ExerciseState.Solved, State(form)));
    }

    [Fact]
    public void One_that_lacks_a_node_or_has_one_twice_or_one_too_many_is_not()
    {
        Func<int[][], int, int[]>[] forms =
        [
            (inputs, last) => Ready(inputs, last)[1..], (inputs, last) => [Ready(inputs, last)[0], .. Ready(inputs, last)],
            (inputs, last) => [.. Ready(inputs, last), .. Enumerable.Range(0, inputs.Length).Except(Ready(inputs, last)).Take(1)],
            (inputs, last) => [.. Ready(inputs, last).Select(node => node - 1)],
        ];

        Assert.All(forms, form => Assert.Equal(ExerciseState.NotYet, State(form)));
    }

    [Theory]
    [InlineData(new[] { 0, 1, 2, 3 }, "node 1 stands before node 3, which it needs")]
    [InlineData(new[] { 0, 2, 1 }, "node 3 is missing")]
    [InlineData(new[] { 0, 2, 3 }, "node 1 is missing")]
    [InlineData(new[] { 0, 2, 2, 3, 1 }, "node 2 stands in it more than once")]
    [InlineData(new[] { 0, 2, 3, 1, 4 }, "4 is no node of the graph")]
    [InlineData(new[] { 0, 2, -1, 3, 1 }, "a node has a number below 0")]
    public void A_list_is_told_the_rule_that_it_breaks(int[] order, string rule) => Assert.Contains(
        $"With a value used twice, `inputs` = [[], [0, 3], [0], [2]] and `last` = 1, order is [{string.Join(", ", order)}]: {rule}.",
        Told((inputs, last) => inputs is [[], [0, 3], ..] ? order : Ready(inputs, last)));

    [Fact]
    public void One_with_a_node_too_many_is_told_which() => Assert.Contains(
        "With one node alone, `inputs` = [[], [0]] and `last` = 0, order is [0, 1]: 1 is not needed for node 0.",
        Told((inputs, last) => inputs.Length == 2 ? [0, 1] : Ready(inputs, last)));

    [Fact]
    public void Its_card_sets_no_number_of_a_node_beside_another_one()
    {
        var card = Told((inputs, last) => Ready(inputs, last)[1..]);

        Assert.Contains("order, with each input\n", card);
        Assert.Contains("✗ not right", card);
        Assert.DoesNotContain("relative error", card);
        Assert.DoesNotContain("should be", card);
    }

    // Round after round those nodes whose inputs are there: not the walk of the solution.
    static int[] Ready(int[][] inputs, int last)
    {
        var needed = new List<int> { last };
        for (var i = 0; i < needed.Count; i++)
            needed.AddRange(inputs[needed[i]].Distinct().Where(input => !needed.Contains(input)));
        var order = new List<int>();
        while (order.Count < needed.Count)
            order.AddRange([.. needed.Where(node => !order.Contains(node) && inputs[node].All(order.Contains))]);
        return [.. order];
    }

    static string Told(Func<int[][], int, int[]> function) =>
        CheckCard.Of(exercise, CheckResult.Of(exercise, UntypedFunction.Of(function), FunctionRun.Budget), note: null).ToString();

    static ExerciseState State(Func<int[][], int, int[]> function) =>
        CheckResult.StateOf(exercise, UntypedFunction.Of(function), FunctionRun.Budget);
}
