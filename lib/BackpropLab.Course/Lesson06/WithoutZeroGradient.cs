using System.Globalization;
using BackpropLab.Exercises;
using Matrix = MathNet.Numerics.LinearAlgebra.Matrix<double>;

namespace BackpropLab.Lessons;

/// <summary>What becomes of the weights when gradients are never set back to zero between steps.</summary>
static class WithoutZeroGradient
{
    public static FunctionExercise Exercise { get; } = FunctionExercise.Of<Func<Matrix, Matrix[], double, Matrix>>(
        id: "6.2",
        function: "WithoutZeroGradient",
        title: "The forgotten ZeroGradient",
        points: 2,
        results: ["W"],
        cases: [Case(3, 2, 3), Case(1, 2, 1), Case(4, 4, 4), Case(5, 1, 2), Case(2, 3, 1)],
        hints:
        [
            "`Backward` adds to what is in `Gradient`. If nobody empties it, what is in it at the second step?",
            "Keep a sum that starts at zero. At each step, first add this step's gradient to it, then step along the whole sum.",
            "W ← W - η (g₁ + ... + gᵢ) for i = 1, 2, ...: the first gradient is used in every step.",
        ],
        solution: (W, gradients, learningRate) =>
        {
            var sum = W * 0;
            foreach (var gradient in gradients)
            {
                sum = sum + gradient;
                W = W - learningRate * sum;
            }

            return W;
        },
        explanation: "An autograd engine adds gradients up, because a weight may be used in several places. Between steps that is not what you want: without "
            + "ZeroGradient every step repeats all gradients before it, as if the learning rate grew and the direction were out of date.",
        misconceptions:
        [
            ((W, gradients, learningRate) => gradients.Aggregate(W, (w, g) => w - learningRate * g),
                ("That is the training as it should be, with ZeroGradient before every step. What is in `Gradient` at the second step without it?",
                    "Keep a sum: add this step's gradient to it, then step along the sum.")),
            ((W, gradients, learningRate) => W - learningRate * gradients[^1],
                ("Only the last gradient was used.", "Every step moves the weights.")),
            ((W, gradients, learningRate) => Accumulated(W, [.. Enumerable.Reverse(gradients)], learningRate),
                ("The sums are the wrong way round: the last gradient is in every step, the first one only in the last. Which gradients has `Backward` seen at step i?",
                    "At step i the sum holds the gradients 1 to i.")),
            ((W, gradients, learningRate) => gradients.Aggregate(W, (w, _) => w - learningRate * gradients.Aggregate((sum, g) => sum + g)),
                ("Every step used all gradients, those still to come as well.", "At step i the sum holds the first i.")),
            ((W, gradients, learningRate) => W - learningRate / gradients.Length * gradients.Aggregate((sum, g) => sum + g),
                ("You stepped once, along the mean gradient.", "There is a step after every gradient.")),
            ((W, gradients, learningRate) => Accumulated(W, [.. gradients.Skip(1)], learningRate), "The first gradient is not used: with which one does your loop begin?"),
            ((W, gradients, learningRate) => Accumulated(W, [.. gradients.Take(1)], learningRate), "Only one step was taken. Does your loop end before the others?"),
            ((W, gradients, learningRate) => Accumulated(W, [.. gradients.SkipLast(1)], learningRate),
                "The last gradient is not used. Does your loop end before it, or do you step before you add?"),
            ((W, gradients, learningRate) => Accumulated(W, [2 * gradients[0], .. gradients.Skip(1)], learningRate),
                "The first gradient is in the sum twice. What is in the sum before the loop begins?"),
            ((W, gradients, learningRate) => Accumulated(W, gradients, learningRate) - W, "That is the way that W has gone. Where does it start?"),
            ((W, gradients, learningRate) => Accumulated(W, gradients, learningRate * learningRate), "The learning rate is in it twice: once in the sum, and once in the step."),
            ((W, gradients, learningRate) => Averaged(W, gradients, learningRate),
                "You divided the sum by the number of gradients in it. Does `Backward` do that?"),
        ],
        usual: [Mistakes.Uphill, Mistakes.LearningRateUnused]);

    static ExerciseCase Case(int steps, int rows, int columns)
    {
        return Made(steps) with { Redraw = Made };

        ExerciseCase Made(int seed)
        {
            var draw = new Draw(seed);
            return new(
                string.Create(CultureInfo.InvariantCulture, $"{steps} {(steps == 1 ? "step" : "steps")}, W ({rows}, {columns})"),
                [draw.Normal(rows, columns), Enumerable.Range(0, steps).Select(_ => draw.Normal(rows, columns)).ToArray(), 0.1]);
        }
    }

    static Matrix Averaged(Matrix w, Matrix[] gradients, double learningRate) => gradients.Select((_, k) => k + 1)
        .Aggregate(w, (w, k) => w - learningRate / k * gradients.Take(k).Aggregate((sum, gradient) => sum + gradient));

    static Matrix Accumulated(Matrix w, Matrix[] gradients, double learningRate)
    {
        var sum = w * 0;
        foreach (var gradient in gradients)
        {
            sum += gradient;
            w -= learningRate * sum;
        }

        return w;
    }
}
