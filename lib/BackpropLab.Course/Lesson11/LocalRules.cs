using BackpropLab.Exercises;

namespace BackpropLab.Lessons;

/// <summary>What a sum, a product and a tanh hand back of the gradient that has come to them.</summary>
static class LocalRules
{
    public static FunctionExercise Exercise { get; } = FunctionExercise.Of<Func<double, double, double, (double, double, double, double, double)>>(
        id: "11.3",
        function: "LocalRules",
        title: "What an operation hands back",
        points: 2,
        results: ["sumToA", "sumToB", "productToA", "productToB", "tanhToA"],
        cases: Enumerable.Range(1, 8).Select(seed => ExerciseCase.Drawn(Case, seed)),
        hints:
        [
            "Nudge one of the two inputs a little. How far does the output go for it, in each of the three operations?",
            "The chain rule: the gradient g at the output, times the slope of the operation in that input. A sum has the slope 1; a product's slope in one input is the other.",
            "The sum hands g to both, the product g b to a and g a to b, and the tanh g (1 - tanh² a).",
        ],
        solution: (a, b, g) => (g, g, g * b, g * a, g * (1 - (Math.Tanh(a) * Math.Tanh(a)))),
        explanation: "An operation need not know where it stands in the network. It takes what has come to its output, multiplies by its own slopes, and hands that on. That is all that a tape has to know.",
        misconceptions:
        [
            ((a, b, g) => (1, 1, b, a, 1 - Square(Math.Tanh(a))), ("These are the slopes alone. What has become of the gradient that came in?", "Multiply each of them by g.")),
            ((a, b, g) => (1, 1, b, a, 1 - Square(a)),
                ("These are the slopes alone: what has become of the gradient that came in? And the slope of the tanh is taken with a: what is to be squared?", "Multiply each of them by g; the slope of the tanh is 1 - tanh² a.")),
            ((a, b, g) => (g, g, g * a, g * b, g * (1 - Square(Math.Tanh(a)))),
                ("The two shares of the product are exchanged. If b is 0, does a b move with a?", "What goes to a has the factor b, what goes to b the factor a.")),
            ((a, b, g) => (g * a, g * b, g * b, g * a, g * (1 - Square(Math.Tanh(a)))),
                ("The sum hands back its inputs. How far does a + b go when a goes by one?", "Its slope is 1 in both: g goes on as it is.")),
            ((a, b, g) => (a, b, g * b, g * a, g * (1 - Square(Math.Tanh(a)))),
                ("The sum hands back its inputs, and nothing of the gradient. How far does a + b go when a goes by one?", "Its slope is 1 in both: g goes on as it is.")),
            ((a, b, g) => (1, 1, b, a, g * (1 - Square(Math.Tanh(a)))),
                ("Sum and product forget the gradient that came to them; the tanh does not.", "Multiply their slopes by g as well.")),
            ((a, b, g) => (g, g, b, a, g * (1 - Square(Math.Tanh(a)))), ("The product forgets the gradient that came to it.", "Multiply both of its slopes by g.")),
            ((a, b, g) => (g, g, g / b, g / a, g * (1 - Square(Math.Tanh(a)))),
                ("The product divides. How far does a b go when a goes by one?", "By b: multiply by the other factor.")),
            ((a, b, g) => (g, g, g * b, g * a, g * (1 - Square(Math.Tanh(g)))), ("The slope of the tanh is taken at g. Where does the tanh stand when it is nudged?", "At a: the slope is 1 - tanh² a.")),
            ((a, b, g) => (g, g, g * b, g * a, g * (1 - Math.Tanh(a * a))), ("You squared before the tanh. What is to be squared?", "Its value: 1 - tanh² a.")),
            ((a, b, g) => (g / 2, g / 2, g * b, g * a, g * (1 - Square(Math.Tanh(a)))),
                ("The sum divides the gradient among its inputs. Does a nudge of one of them need the other?", "Each gets all of g.")),
            ((a, b, g) => (g, g, g * b, g * a, g * (1 - Square(a))), ("The slope of the tanh is taken with a. What is to be squared?", "The value of the tanh: its slope is 1 - tanh² a.")),
            ((a, b, g) => (g, g, g * b, g * a, g * (1 - Math.Tanh(a))), ("The slope of the tanh falls from left to right in yours. What does the same to both sides?", "Square it: 1 - tanh² a.")),
            ((a, b, g) => (g, g, g * b, g * a, g * Math.Tanh(a)), ("The tanh hands back its value. What is its slope?", "Multiply by 1 - tanh² a.")),
            ((a, b, g) => (g, g, g + b, g + a, g + 1 - Square(Math.Tanh(a))), ("You added g to the slopes. What does the chain rule do with two slopes?", "It multiplies them.")),
            ((a, b, g) => (g, g, g * b, g * a, 1 - Square(Math.Tanh(a))), ("The tanh forgets the gradient that came to it.", "Multiply its slope by g.")),
            ((a, b, g) => (g, g, g * a * b, g * a * b, g * (1 - Square(Math.Tanh(a)))), ("The product hands its value back. Which factor is left when you nudge one of the two?", "Only the other one.")),
        ]);

    static double Square(double value) => value * value;

    static ExerciseCase Case(int seed)
    {
        var draw = new Draw(seed);
        var (a, b, g) = (draw.Number(-2, 2), draw.Number(-2, 2), draw.Number(-2, 2));
        return new(FormattableString.Invariant($"a = {a}, b = {b}, g = {g}"), [a, b, g]);
    }
}
