using BackpropLab.Exercises;

namespace BackpropLab.Lessons;

/// <summary>The gradient of a value that is used in two places, and what a tape makes of it that overwrites.</summary>
static class UsedTwice
{
    public static FunctionExercise Exercise { get; } = Derivation.Of<Func<double, double, (double, double, double, double)>>(
        id: "11.D1",
        function: "UsedTwice",
        title: "A value that is used twice",
        points: 2,
        steps: ["dp_da", "dz_da", "dq_da", "overwritten"],
        at: draw => [draw.Number(-2, 2), draw.Number(-2, 2)],
        hints:
        [
            "Two ways lead from a to q. What comes to a along each of them, as if the other were not there?",
            "A nudge of a moves q along both ways at once, so what comes back along them is added. And if the second to arrive is written over the first?",
            "∂p/∂a = b, ∂z/∂a = 1 - tanh² a, ∂q/∂a is the sum of both. The way back meets z before p, so what is left in the end is ∂p/∂a.",
        ],
        solution: (a, b) => (b, 1 - (Math.Tanh(a) * Math.Tanh(a)), b + 1 - (Math.Tanh(a) * Math.Tanh(a)), b),
        explanation: "q moves by what comes along the one way and by what comes along the other. So a tape adds: each share is put to what is there already. One that overwrites keeps the share that came last, and says nothing.",
        misconceptions:
        [
            ((a, b) => (a, 0, 0, 0), ("That is the slope of the product in its other input. Which of the two is nudged?", "a is: what is left of the product is b.")),
            ((a, b) => (b * a, 0, 0, 0), ("That is the product itself. What is its slope?", "In a it is b.")),
            ((a, b) => (b, Math.Tanh(a), 0, 0), ("That is the tanh itself. What is its slope?", "1 minus its square.")),
            ((a, b) => (b, 1 - (a * a), 0, 0), ("You squared a. The slope of the tanh is written with its value: which?", "Square the tanh of a.")),
            ((a, b) => (b, 1 - Square(Math.Tanh(a)), b * (1 - Square(Math.Tanh(a))), 0),
                ("You multiplied what comes along two ways. When are slopes multiplied: one after the other, or side by side?", "Side by side they are added.")),
            ((a, b) => (b, 1 - Square(Math.Tanh(a)), b, 0), ("Only one of the two ways is in it.", "Add what comes along the other.")),
            ((a, b) => (b, 1 - Square(Math.Tanh(a)), (b + 1 - Square(Math.Tanh(a))) / 2, 0), ("You averaged over the two ways. Which of them is the nudge not to take?", "It takes both: add them.")),
            ((a, b) => (b, 1 - Square(Math.Tanh(a)), b + 1 - Square(Math.Tanh(a)), 1 - Square(Math.Tanh(a))),
                ("That is the share that came first. In which order does the way back meet the two?", "The last step first: the tanh, then the product, whose share stays.")),
            ((a, b) => (b, 1 - Square(Math.Tanh(a)), b + 1 - Square(Math.Tanh(a)), b + 1 - Square(Math.Tanh(a))),
                ("That is the right gradient. What is left of the first share when the second is written over it?", "Nothing: only the second is left.")),
        ]);

    static double Square(double value) => value * value;
}
