using BackpropLab.Exercises;

namespace BackpropLab.Lessons;

/// <summary>A tape: a list of operations, played forwards for the values and backwards for the gradients.</summary>
static class Tape
{
    public static FunctionExercise Exercise { get; } = FunctionExercise.Of<Func<double[], (string, int, int)[], (double[], double[])>>(
        id: "11.5",
        function: "Tape",
        title: "Your own tape",
        points: 5,
        results: ["values", "gradients"],
        cases: TapeTrials.Cases,
        hints:
        [
            "Play the list twice: once from its beginning for the values, and once from its end. What is known of the gradients before the way back begins?",
            "The last node has the gradient 1, all others begin at 0. On the way back each step takes the gradient g of its own node and adds its share to each of its inputs, by the rules of exercise 11.3. An exponential hands back g times its value, a logarithm g divided by its input.",
            "For + add g to both inputs; for × add `g * values[b]` to a and `g * values[a]` to b; for tanh, exp and log add `g * (1 - value * value)`, `g * value` and `g / values[a]`.",
        ],
        solution: (leaves, steps) =>
        {
            var values = new double[leaves.Length + steps.Length];
            leaves.CopyTo(values, 0);
            for (var k = 0; k < steps.Length; k++)
            {
                var (operation, a, b) = steps[k];
                values[leaves.Length + k] = operation switch
                {
                    "+" => values[a] + values[b],
                    "*" => values[a] * values[b],
                    "tanh" => Math.Tanh(values[a]),
                    "exp" => Math.Exp(values[a]),
                    _ => Math.Log(values[a]),
                };
            }

            var gradients = new double[values.Length];
            gradients[^1] = 1;
            for (var k = steps.Length - 1; k >= 0; k--)
            {
                var (operation, a, b) = steps[k];
                var (value, g) = (values[leaves.Length + k], gradients[leaves.Length + k]);
                switch (operation)
                {
                    case "+":
                        gradients[a] += g;
                        gradients[b] += g;
                        break;
                    case "*":
                        gradients[a] += g * values[b];
                        gradients[b] += g * values[a];
                        break;
                    case "tanh":
                        gradients[a] += g * (1 - (value * value));
                        break;
                    case "exp":
                        gradients[a] += g * value;
                        break;
                    default:
                        gradients[a] += g / values[a];
                        break;
                }
            }

            return (values, gradients);
        },
        explanation: "That is all of automatic differentiation in reverse. Forwards each step needs the values before it, backwards the gradient of what came after it; the list gives both in the right order.",
        misconceptions:
        [
            ((leaves, steps) => TapeTrials.Played(leaves, steps, overwritten: operation => (true, TapeTrials.HasTwoInputs(operation))),
                ("A share is written over the one that was there. What does a value get that is used twice?", "Add it: `+=`.")),
            ((leaves, steps) => TapeTrials.Played(leaves, steps, overwritten: operation => (operation == "*", false)),
                ("A product writes its first share over what is there, everything else adds.", "Write `+=` there, too.")),
            ((leaves, steps) => TapeTrials.Played(leaves, steps, overwritten: operation => (operation == "tanh", false)),
                ("A tanh writes its share over what is there, everything else adds.", "Write `+=` there, too.")),
            ((leaves, steps) => TapeTrials.Played(leaves, steps, backwards: false),
                ("The gradients were handed on from the first step to the last. Which step knows its gradient at the beginning?", "The last one: let the loop run downwards.")),
            ((leaves, steps) => TapeTrials.Played(leaves, steps, begin: 0),
                ("Nothing ever comes back: all gradients are 0. How does the last node move with itself?", "Its gradient is 1, set before the way back begins.")),
            ((leaves, steps) => Of(leaves, steps, "*", (a, b, _, g) => (g * a, g * b)),
                ("The two shares of a product are exchanged.", "Its input a gets g times the value of b, and b gets g times that of a.")),
            ((leaves, steps) => Of(leaves, steps, "*", (_, _, value, g) => (g * value, g * value)),
                ("A product hands its own value back. Which factor is left when you nudge one of the two?", "Only the other one.")),
            ((leaves, steps) => Of(leaves, steps, "tanh", (a, _, _, g) => (g * (1 - a * a), 0)),
                ("The slope of the tanh is taken with its input. What is to be squared?", "Its value, that of the step's own node.")),
            ((leaves, steps) => Of(leaves, steps, "tanh", (_, _, value, g) => (g * (1 - value), 0)),
                ("The slope of the tanh falls from left to right in yours. What does the same to both sides?", "Square the value.")),
            ((leaves, steps) => Of(leaves, steps, "tanh", (_, _, value, g) => (g * (1 - Math.Pow(Math.Tanh(value), 2)), 0)),
                ("The tanh is in its slope once more. What is the value of the step already?", "It is the tanh: square it as it is.")),
            ((leaves, steps) => Of(leaves, steps, "exp", (_, _, value, g) => (g * Math.Exp(value), 0)),
                ("The slope of the exponential is the exponential of its value. What is the value of the step already?", "It is the slope: multiply by it.")),
            ((leaves, steps) => Of(leaves, steps, "exp", (_, _, _, g) => (g, 0)),
                ("An exponential hands its gradient on as it is. What is its slope?", "Its own value.")),
            ((leaves, steps) => Of(leaves, steps, "exp", (a, _, _, g) => (g * a, 0)),
                ("An exponential hands back its input. What is its slope?", "Its own value.")),
            ((leaves, steps) => Of(leaves, steps, "log", (a, _, _, g) => (g * a, 0)),
                ("A logarithm multiplies by its input. Is it steep where its input is large?", "Divide by the input.")),
            ((leaves, steps) => Of(leaves, steps, "log", (_, _, value, g) => (g / value, 0)),
                ("A logarithm divides by its own value. By what does its slope divide?", "By its input.")),
            ((leaves, steps) => TapeTrials.Played(leaves, steps, (operation, a, b, value, _) => TapeTrials.Shares(operation, a, b, value, 1)),
                ("Each step hands back its slopes alone. What has become of the gradient of its own node?", "Multiply each slope by it.")),
            ((leaves, steps) => TapeTrials.Played(leaves, steps, (operation, a, b, value, g) => (TapeTrials.Shares(operation, a, b, value, g).ToA, 0)),
                ("Only the first input of a step gets a share.", "Sums and products have two inputs.")),
            ((leaves, steps) => TapeTrials.Played(leaves, steps, HandedTwice),
                ("A step with one input hands its share on twice. How often does tanh a use a?", "Once: `steps` names the input twice, and only + and × have a second one to hand a share to.")),
            ((leaves, steps) => TapeTrials.Played(leaves, steps) is var (values, gradients) ? (values, gradients[..leaves.Length]) : default,
                ("Only the given values have gradients.", "Return those of all nodes, in the order of `values`.")),
            ((leaves, steps) => TapeTrials.Played(leaves, steps) is var (values, gradients) ? (values[leaves.Length..], gradients) : default,
                ("The given values are missing in `values`.", "They come first, then one value for each step.")),
        ]);

    static (double ToA, double ToB) HandedTwice(string operation, double a, double b, double value, double g)
    {
        var (toA, toB) = TapeTrials.Shares(operation, a, b, value, g);
        return (toA, TapeTrials.HasTwoInputs(operation) ? toB : toA);
    }

    static (double[], double[]) Of(double[] leaves, (string, int, int)[] steps, string changed, Func<double, double, double, double, (double, double)> hand) =>
        TapeTrials.Played(leaves, steps, (operation, a, b, value, g) => operation == changed ? hand(a, b, value, g) : TapeTrials.Shares(operation, a, b, value, g));
}
