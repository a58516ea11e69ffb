using BackpropLab.Exercises;

namespace BackpropLab.Lessons;

/// <summary>Σ (nₗ₋₁ + 1) nₗ, the number of weights and biases of a network.</summary>
static class ParameterTotal
{
    public static FunctionExercise Exercise { get; } = FunctionExercise.Of<Func<int[], int>>(
        id: "10.4",
        function: "ParameterTotal",
        title: "How many parameters",
        points: 1,
        results: ["parameters"],
        cases: [Case(2, 8, 1), Case(2, 1), Case(64, 32, 10), Case(2, 16, 16, 1), Case(1, 1), Case(3, 3, 3)],
        hints:
        [
            "Go from layer to layer. What does one unit have, if the layer before it has n units?",
            "A weight for each of the n inputs and one bias: n + 1 numbers. The input layer itself has none.",
            "Σ (sizes[l - 1] + 1) · sizes[l] over l = 1, 2, ..., the last layer among them.",
        ],
        solution: sizes => Enumerable.Range(1, sizes.Length - 1)
            .Sum(l => (sizes[l - 1] + 1) * sizes[l]),
        explanation: "Each unit has a weight for every unit of the layer before it, and a bias. The inputs are given, not learnt, so the first layer has nothing.",
        misconceptions:
        [
            (sizes => Sum(sizes, (before, units) => before * units), ("The biases are missing.", "Each unit has one: add 1 to the number of its inputs.")),
            (sizes => Sum(sizes, (before, units) => before * units + 1), ("You counted one bias for each layer.", "A layer has a bias for each of its units.")),
            (sizes => Sum(sizes, (before, units) => (before + 1) * units) + sizes[0],
                ("You counted biases for the inputs.", "They are given as they are: they have none.")),
            (sizes => Sum(sizes, (before, units) => before * (units + 1)),
                ("You counted the biases on the wrong side.", "A bias belongs to each unit of the layer that the weights lead to.")),
            (sizes => sizes.Aggregate(1, (product, size) => product * size),
                ("You multiplied all sizes.", "Only neighbouring layers are connected: add the products up.")),
            (sizes => sizes.Sum(), ("That is the number of units.", "Each connection between two layers has a weight.")),
            (sizes => Sum(sizes, (before, units) => (before + 1) * units) - sizes[^1],
                ("The biases of the output layer are missing.", "Its units have one each, like all others.")),
            (sizes => (sizes[0] + 1) * sizes[1], ("You counted the first layer only.", "Go on to the last layer, and add up.")),
            (sizes => (sizes[^2] + 1) * sizes[^1], "You counted the last layer only. Does every turn of your loop put its number in the place of the one before it?"),
            (sizes => Sum(sizes, (before, units) => (before + 1) * units) - (sizes[^2] + 1) * sizes[^1], "The last layer is not counted: where does your loop end?"),
            (sizes => Sum(sizes, (before, units) => (before + 1) * units) - (sizes[0] + 1) * sizes[1], "The first layer of weights is not counted: with which layer does your loop begin?"),
            (sizes => sizes.Skip(1).Select((units, l) => (sizes[l] + 1) * units).Aggregate((product, layer) => product * layer), "You multiplied the layers. What does each of them add to the total?"),
            (sizes => Sum(sizes, (before, units) => before + units), "`a + 1 * b` is a + b: a product comes before a sum. Where do parentheses belong?"),
            (sizes => Sum(sizes, (before, units) => (before + 1) * (units + 1)), "There is a 1 too much: which of the two layers has a bias for each unit?"),
            (sizes => Sum(sizes, (before, units) => (before + 1) * units) + 1, "There is one parameter too many. With which number does your sum begin?"),
            (sizes => Sum(sizes, (before, units) => (before - 1) * units), "You took one input off. What does each unit have besides a weight for each of them?"),
            (sizes => Sum(sizes, (before, units) => before * units) + 1, "There is one bias in all. How many units have one?"),
            (sizes => Sum(sizes, (_, units) => units), "Those are the biases alone. How many weights does each unit have?"),
            (sizes => sizes.Sum(size => size * size), "You multiplied each size by itself. Which two layers does a weight connect?"),
            (sizes => sizes.Sum(size => size + 1), "You added the sizes up. Each connection between two layers has a weight."),
        ]);

    static ExerciseCase Case(params int[] sizes) => new(string.Join("-", sizes), [sizes])
    {
        Redraw = seed => Drawn(new Draw(seed), sizes.Length),
    };

    static ExerciseCase Drawn(Draw draw, int layers) => Case([.. Enumerable.Range(0, layers).Select(_ => draw.Whole(1, 40))]);

    static int Sum(int[] sizes, Func<int, int, int> parameters) =>
        sizes.Skip(1).Select((units, l) => parameters(sizes[l], units)).Sum();
}
