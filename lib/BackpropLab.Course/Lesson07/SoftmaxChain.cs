using BackpropLab.Exercises;

namespace BackpropLab.Lessons;

/// <summary>∂E/∂a of the softmax with the cross-entropy E = -ln y_c, for the right class c and for another one j.</summary>
static class SoftmaxChain
{
    public static FunctionExercise Exercise { get; } = Derivation.Of<Func<double, double, (double, double, double)>>(
        id: "7.D2",
        function: "SoftmaxChain",
        title: "The delta of the softmax",
        points: 3,
        steps: ["dE_dyc", "dE_dac", "dE_daj"],
        at: draw => [draw.Number(0.05, 0.6), draw.Number(0.05, 0.35)],
        hints:
        [
            "Only one share is in E. So of all the ways from a logit to E, one counts: the way through that share.",
            "Multiply the slope of -ln y by how that share changes with its own logit (for the second step) and with another logit (for the third). You derived both in 7.D1.",
            "∂E/∂y_c = -1 / y_c. Times y_c (1 - y_c) that is y_c - 1; times -y_c y_j it is y_j.",
        ],
        solution: (yc, yj) => (-1 / yc, yc - 1, yj),
        explanation: "The share cancels in both. For the right class the target is 1 and for every other one it is 0, so both results are the same formula: prediction minus target, once more.",
        misconceptions:
        [
            ((yc, yj) => (1 / yc, 0, 0), ("The sign is turned: does it cost more or less when the right class gets a larger share?", "Less: E has a minus before the logarithm.")),
            ((yc, yj) => (-Math.Log(yc), 0, 0), ("That is E itself. How does it change with the share?", "The slope of ln y is 1 / y.")),
            ((yc, yj) => (-1 / yc, -1 / yc, 0), ("How does the share change with its logit? That factor is missing.", "Multiply by y_c (1 - y_c), which you derived in 7.D1.")),
            ((yc, yj) => (-1 / yc, 1 - yc, 0), ("The sign is turned: should the logit of the right class go up or down?", "Multiply the two slopes: one of them is negative.")),
            ((yc, yj) => (-1 / yc, yc - 1, 0), ("The other logit is not in the share's numerator. Is it nowhere?", "It is in the sum below, so the share changes with it: by minus the product of both shares.")),
            ((yc, yj) => (-1 / yc, yc - 1, -yj), ("The sign is turned: should a wrong class's logit go up?", "Two minus signs meet here, that of the slope of E and that of the share's slope.")),
            ((yc, yj) => (-1 / yc, yc - 1, yj - 1), ("What is the target of a class that is not the right one?", "It is 0: nothing is subtracted.")),
        ]);
}
