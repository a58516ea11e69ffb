using BackpropLab.Exercises;

namespace BackpropLab.Lessons;

/// <summary>δ = ∂E/∂a of one sample, for a sigmoid with the cross-entropy.</summary>
static class CrossEntropyDelta
{
    public static FunctionExercise Exercise { get; } = Derivation.Of<Func<double, double, (double, double, double)>>(
        id: "2.D2",
        function: "CrossEntropyDelta",
        title: "The delta of sigmoid and cross-entropy",
        points: 3,
        steps: ["dE_dy", "dy_da", "dE_da"],
        at: draw => [draw.Number(0.05, 0.95), draw.Class()],
        hints:
        [
            "Take the two terms of E one after the other; in each of them y stands inside a logarithm.",
            "The slope of ln y is 1 / y, and that of ln (1 - y) is -1 / (1 - y). You have derived ∂y/∂a just before. The last step is a product in which most cancels.",
            "∂E/∂y = -t / y + (1 - t) / (1 - y), which is (y - t) / (y (1 - y)). Times y (1 - y) that leaves y - t.",
        ],
        solution: (y, t) =>
        {
            var dE_dy = -(t / y) + ((1 - t) / (1 - y));
            var dy_da = y * (1 - y);
            return (dE_dy, dy_da, dE_dy * dy_da);
        },
        explanation: "Over a common denominator ∂E/∂y is (y - t) / (y (1 - y)), and the sigmoid's slope is just that denominator. What is left is prediction minus target: "
            + "no factor that could vanish, which is why the two are used together.",
        misconceptions:
        [
            ((y, t) => ((t / y) - ((1 - t) / (1 - y)), 0, 0), ("The sign is turned: what stands before the bracket of E?", "The minus before the bracket changes both terms.")),
            ((y, t) => (-(t / y) - ((1 - t) / (1 - y)), 0, 0), ("Inside the second logarithm y has a minus. Where has it gone?", "The slope of ln (1 - y) is -1 / (1 - y), so that term becomes positive in E.")),
            ((y, t) => (-(t / y), 0, 0), ("Is a sample of class 0 never told that its prediction is too high?", "The second term of E depends on y as well: add its slope.")),
            ((y, t) => (-((t * Math.Log(y)) + ((1 - t) * Math.Log(1 - y))), 0, 0), ("That is E itself. How does it change with y?", "Take the slope of each logarithm: that of ln y is 1 / y.")),
            ((y, t) => ((y - t) / (y * (1 - y)), 1 - (y * y), 0), ("That is the slope of another activation, the tanh. What is it for the sigmoid?", "You derived it in 2.D1: y (1 - y).")),
            ((y, t) => ((y - t) / (y * (1 - y)), y, 0), ("That is the sigmoid, not its slope. How steep is it where y is nearly 1?", "You derived the slope in 2.D1: y (1 - y).")),
            ((y, t) => ((y - t) / (y * (1 - y)), y * (1 - y), ((y - t) / (y * (1 - y))) + (y * (1 - y))), ("You added the two slopes. What does the chain rule do with them?", "It multiplies: the change of a is scaled by ∂y/∂a, then by ∂E/∂y.")),
            ((y, t) => ((y - t) / (y * (1 - y)), y * (1 - y), t - y), ("The sign is turned: which way should a move if the prediction is too high?", "Multiply your first two steps: their signs tell.")),
        ]);
}
