using System.Globalization;
using BackpropLab.Exercises;

namespace BackpropLab.Lessons;

/// <summary>Small graphs whose nodes have no numbers in order, and orders of their nodes, right and wrong.</summary>
static class GraphTrials
{
    /// <summary>A chain, a diamond, a value used twice by one node, a shortcut, one node alone, and larger ones; some with nodes that the last one does not need.</summary>
    public static IEnumerable<ExerciseCase> Cases { get; } =
    [
        Case("a value used twice", [[], [0, 3], [0], [2]], 1),
        Case("a chain of 4", [[3], [], [0], [1]], 2),
        Case("one node alone", [[], [0]], 0),
        Case("one node as both inputs", [[2, 2], [0, 0], []], 1),
        Case("a shortcut, and nodes that are not needed", [[4, 1], [5, 2], [4], [0, 6], [], [2, 4], [1]], 0),
        Drawn(8),
        Drawn(14),
    ];

    /// <summary>What a list of nodes breaks: every node that the last one needs is to be in it once, after its inputs, and no other.</summary>
    public static string? BrokenRule(object?[] arguments, object result)
    {
        var (inputs, last, order) = ((int[][])arguments[0]!, (int)arguments[1]!, (int[])result);
        return Broken(inputs, last, order) is not { } broken ? null
            : FormattableString.Invariant($"`inputs` = [{string.Join(", ", inputs.Select(List))}] and `last` = {last}, order is {List(order)}: {broken}");
    }

    /// <summary>The nodes in the order in which a walk from the last one leaves them: the solution.</summary>
    public static int[] Visited(int[][] inputs, int last) => ((Func<int[][], int, int[]>)NodeOrder.Exercise.Solution)(inputs, last);

    /// <summary>The nodes in the order in which a walk from the last one meets them, each once or as often as it does.</summary>
    public static int[] Met(int[][] inputs, int last, bool once)
    {
        var order = new List<int>();
        Visit(last);
        return [.. order];

        void Visit(int node)
        {
            if (once && order.Contains(node))
                return;
            order.Add(node);
            foreach (var input in inputs[node])
                Visit(input);
        }
    }

    /// <summary>The nodes as often as a walk leaves them that does not know where it has been.</summary>
    public static int[] Again(int[][] inputs, int last) => [.. inputs[last].SelectMany(input => Again(inputs, input)), last];

    /// <summary>The nodes level by level, the last one first.</summary>
    public static int[] Levels(int[][] inputs, int last)
    {
        var order = new List<int> { last };
        for (var i = 0; i < order.Count; i++)
            order.AddRange(inputs[order[i]].Where(input => !order.Contains(input)).Distinct());
        return [.. order];
    }

    static string? Broken(int[][] inputs, int last, int[] order)
    {
        var needed = Visited(inputs, last);
        if (order.FirstOrDefault(node => !needed.Contains(node), -1) is >= 0 and var other)
            return FormattableString.Invariant($"{other} is ") + (other < inputs.Length ? FormattableString.Invariant($"not needed for node {last}") : "no node of the graph");
        if (order.Any(node => node < 0))
            return "a node has a number below 0";
        if (order.GroupBy(node => node).FirstOrDefault(group => group.Count() > 1) is { } twice)
            return FormattableString.Invariant($"node {twice.Key} stands in it more than once");
        foreach (var (node, input) in order.SelectMany(node => inputs[node].Select(input => (node, input))))
        {
            if (Array.IndexOf(order, input) > Array.IndexOf(order, node))
                return FormattableString.Invariant($"node {node} stands before node {input}, which it needs");
        }

        return needed.Except(order).ToArray() is [var missing, ..] ? FormattableString.Invariant($"node {missing} is missing") : null;
    }

    static string List(int[] numbers) => $"[{string.Join(", ", numbers.Select(number => number.ToString(CultureInfo.InvariantCulture)))}]";

    static ExerciseCase Drawn(int nodes)
    {
        return Made(nodes) with { Redraw = Made };

        // In order of their age each node has two inputs among those before it; then they are numbered at random.
        ExerciseCase Made(int seed)
        {
            var draw = new Draw(seed);
            var number = draw.Order(nodes);
            var inputs = new int[nodes][];
            for (var age = 0; age < nodes; age++)
                inputs[number[age]] = age < 2 ? [] : [number[draw.Order(age)[0]], number[draw.Order(age)[0]]];
            return new(FormattableString.Invariant($"{nodes} nodes"), [inputs, number[^1]]);
        }
    }

    static ExerciseCase Case(string name, int[][] inputs, int last) => new(name, [inputs, last]);
}
