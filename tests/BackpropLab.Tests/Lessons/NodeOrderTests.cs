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

    static ExerciseState State(Func<int[][], int, int[]> function) =>
        CheckResult.StateOf(exercise, UntypedFunction.Of(function), FunctionRun.Budget);
}
