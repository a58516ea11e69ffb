using BackpropLab.Exercises;

namespace BackpropLab.Lessons;

/// <summary>A topological order: every node after those that it was computed from.</summary>
static class NodeOrder
{
    public static FunctionExercise Exercise { get; } = FunctionExercise.Of<Func<int[][], int, int[]>>(
        id: "11.4",
        function: "NodeOrder",
        title: "Every node after its inputs",
        points: 3,
        results: ["order"],
        cases: GraphTrials.Cases,
        hints:
        [
            "When may you write a node down? What has to be there before it?",
            "Let a function `Visit` write a node down: first it visits the node's inputs, then it adds the node itself. A node that was visited before is left alone; a `HashSet<int>` remembers which those are.",
            "`Visit(node)`: if `seen.Add(node)` is false, return; visit each of `inputs[node]`; then `order.Add(node)`. Begin with `Visit(last)`.",
        ],
        solution: (inputs, last) =>
        {
            var (order, seen) = (new List<int>(), new HashSet<int>());
            Visit(last);
            return order.ToArray();

            void Visit(int node)
            {
                if (!seen.Add(node))
                    return;
                foreach (var input in inputs[node])
                    Visit(input);
                order.Add(node);
            }
        },
        explanation: "A node is added when all of its inputs have been. So forwards through this list every value is there when it is needed, and backwards every gradient is complete before it is handed on. "
            + "There is often more than one such order; any of them is right.",
        misconceptions:
        [
            ((inputs, last) => GraphTrials.Met(inputs, last, once: true),
                ("A node is written down before its inputs. When is it ready?", "Add it after the loop over its inputs.")),
            ((inputs, last) => GraphTrials.Met(inputs, last, once: false),
                ("A node is written down before its inputs, and as often as it is met.", "Remember which were visited, and add a node after its inputs.")),
            ((inputs, last) => GraphTrials.Again(inputs, last),
                ("A node that is used twice is in it twice. How can the walk know that it has been there?", "Keep a `HashSet<int>` of the nodes that were visited, and leave those alone.")),
            ((inputs, last) => [.. Enumerable.Reverse(GraphTrials.Visited(inputs, last))],
                ("That is the order of the way back: what uses a node comes before it.", "Turn it round.")),
            ((inputs, _) => [.. Enumerable.Range(0, inputs.Length)],
                ("These are all nodes, by their numbers. Do the numbers say what was computed from what?", "Go from the last node to its inputs, and from these to theirs.")),
            ((_, last) => [.. Enumerable.Range(0, last + 1)],
                ("These are the numbers from 0 to `last`. Do the numbers say what was computed from what?", "Go from the last node to its inputs, and from these to theirs.")),
            ((inputs, last) => [.. GraphTrials.Visited(inputs, last).Order()],
                ("These are the right nodes, sorted by their numbers. Do the numbers say what was computed from what?", "Keep the order in which the walk leaves them.")),
            ((inputs, last) => GraphTrials.Levels(inputs, last),
                ("That is level by level from the last node, so inputs come after what uses them.", "An input comes first.")),
            ((inputs, last) => [.. Enumerable.Reverse(GraphTrials.Levels(inputs, last))],
                ("That is level by level. A node that is used on two levels is put down too late for one of them: which?", "Visit the inputs of a node, and their inputs, before you add it.")),
            ((inputs, last) => [.. inputs[last].Distinct(), last],
                ("Only the inputs of the last node are there. What were these computed from?", "Let the function call itself for each input.")),
            ((inputs, last) => [.. GraphTrials.Visited(inputs, last).SkipLast(1)],
                ("The last node is missing. Is it not computed, too?", "The walk begins with it, and adds it at the end.")),
            ((inputs, last) => [.. GraphTrials.Visited(inputs, last).Where(node => inputs[node].Length > 0)],
                ("Nodes without inputs are missing. Do they need no gradient?", "Add every node that is visited: the weights are among those without inputs.")),
            ((inputs, _) => [.. Enumerable.Range(0, inputs.Length).SelectMany(node => GraphTrials.Visited(inputs, node)).Distinct()],
                ("Nodes are in it that the last one does not need.", "Begin at `last`, and visit nothing but inputs.")),
        ],
        brokenRule: GraphTrials.BrokenRule);
}
