using BackpropLab.Exercises;
using MathNet.Numerics.LinearAlgebra;
using Matrix = MathNet.Numerics.LinearAlgebra.Matrix<double>;

namespace BackpropLab.Lessons;

/// <summary>The gradient of any loss by central differences: (L(w + ε) - L(w - ε)) / 2ε, with ε = 1e-5.</summary>
static class NumericGradient
{
    public static FunctionExercise Exercise { get; } = FunctionExercise.Of<Func<Matrix, Func<Matrix, double>, Matrix>>(
        id: "3.9",
        function: "NumericGradient",
        title: "A gradient without algebra",
        points: 3,
        results: ["gradient"],
        cases: Trial.Cases("DH", trial => [trial.Draw.Between(-1, 1, trial.D, trial.H), (Func<Matrix, double>)new SteepLoss(Rate: 3, Bend: 1).At])
            .Select(item => item with { Redraw = seed => WithOtherLoss(item.Redraw!(seed), new Draw(seed)) }),
        hints:
        [
            "How much does the loss change when one weight moves a little, and all others stay?",
            "For each element: take a copy of W, add 1e-5 to that one element, ask for the loss; take 1e-5 away instead, ask again.",
            "∂L/∂w ≈ (L(w + ε) - L(w - ε)) / (2ε) with ε = 1e-5, one element at a time.",
        ],
        solution: (W, loss) =>
        {
            const double epsilon = 1e-5;
            return Matrix<double>.Build.Dense(W.RowCount, W.ColumnCount, (i, j) =>
            {
                var above = W.Clone();
                var below = W.Clone();
                above[i, j] += epsilon;
                below[i, j] -= epsilon;
                return (loss(above) - loss(below)) / (2 * epsilon);
            });
        },
        explanation: "The line through two points close on either side has nearly the slope of the curve between them: the error falls with ε², with one "
            + "side only it falls with ε. It needs two evaluations for every weight, far too slow to train with, and just right to check with.",
        misconceptions:
        [
            ((W, loss) => Each(W, (_, _) => 0),
                ("Every difference is 0: is the loss asked for at two different points?", "`var above = W;` makes no copy but a second name, `W.Clone()` makes one.")),
            ((W, loss) => Each(W, (i, j) => (loss(Moved(W, i, j, H)) - loss(W)) / H),
                ("You took the difference on one side only: it is off by about ε.", "Step to both sides, and the error falls to about ε².")),
            ((W, loss) => Each(W, (i, j) => (loss(W) - loss(Moved(W, i, j, -H))) / H),
                ("You took the difference to the left only: it is off by about ε.", "Step to both sides, and the error falls to about ε².")),
            ((W, loss) => Each(W, (i, j) => (loss(Moved(W, i, j, H)) - loss(Moved(W, i, j, -H))) / H),
                ("How far from each other are the two points? You divided by half of that.", "Between them lie two steps: divide by 2ε.")),
            ((W, loss) => Each(W, (i, j) => (loss(Moved(W, i, j, -H)) - loss(Moved(W, i, j, H))) / (2 * H)),
                ("The sign is turned: which loss is taken from which?", "It is the loss above minus the loss below.")),
            ((W, loss) => Each(W, (_, _) => (loss(W + H) - loss(W - H)) / (2 * H)),
                ("You moved all weights at once, so every element got the same number.", "Move one, and keep the others where they are.")),
            ((W, loss) => Each(W, (i, j) => (loss(Moved(W, i, j, 0.1)) - loss(Moved(W, i, j, -0.1))) / 0.2),
                ("The step is too long: the curve bends in between.", "Take ε = 1e-5.")),
            ((W, loss) => Each(W, (i, j) => loss(Moved(W, i, j, H)) - loss(Moved(W, i, j, -H))),
                ("That is the difference of the losses. What makes a slope of it?", "Divide it by the distance 2ε.")),
            ((W, loss) => Each(W, (i, j) => loss(Moved(W, i, j, H)) - loss(Moved(W, i, j, -H)) / (2 * H)),
                ("Only the second loss is divided: a division comes before a subtraction. Which parentheses are missing?", "Put parentheses around the difference.")),
            ((W, loss) => Each(W, (i, j) => (loss(Moved(W, i, j, H)) + loss(Moved(W, i, j, -H))) / (2 * H)),
                "You added the two losses. A slope is a difference over a distance."),
            ((W, loss) => Each(W, (i, j) => Math.Abs(loss(Moved(W, i, j, H)) - loss(Moved(W, i, j, -H))) / (2 * H)),
                "You took the absolute value of the difference: where the loss falls the slope is negative."),
            ((W, loss) => Each(W, (i, j) => (loss(Moved(W, i, j, H)) - loss(Moved(W, i, j, -H))) / 2 * H),
                ("It is multiplied by ε in yours: what stands after the slash reaches to the next `*` only. Which parentheses are missing?", "Put parentheses around what you divide by.")),
            ((W, loss) => Each(W, (i, j) => (loss(Moved(W, i, j, 1e-12)) - loss(Moved(W, i, j, -1e-12))) / 2e-12),
                "The step is too short: both losses agree in nearly all of their digits, and what is left of the difference is rounding."),
            ((W, loss) => Each(W, (i, j) => (loss(Moved(W, i, j, 1e-2)) - loss(Moved(W, i, j, -1e-2))) / 2e-2),
                "The step, 0.01, is too long: the curve bends in between."),
            ((W, loss) => Each(W, (i, j) => (loss(Moved(W, i, j, 1e-3)) - loss(Moved(W, i, j, -1e-3))) / 2e-3),
                "The step, 0.001, is too long: the curve bends in between."),
            ((W, loss) => (loss(W + H) - loss(W - H)) / (2 * H) * W,
                ("You moved all weights at once and multiplied by W.", "Move one, and keep the others where they are.")),
            ((W, loss) => Staying(W, loss),
                ("Each weight that was moved has stayed there while the next ones were: the copies are made once only. Where would they have to be made?", "Inside of both loops, for each element anew.")),
        ],
        usual: [Mistakes.Transposed("of W")]);

    const double H = 1e-5;

    // Who knows the loss needs no differences.
    static ExerciseCase WithOtherLoss(ExerciseCase drawn, Draw draw) =>
        drawn with { Arguments = [drawn.Arguments[0], (Func<Matrix, double>)new SteepLoss(draw.Number(2.5, 3.5), draw.Number(0.5, 1.5)).At] };

    static Matrix Each(Matrix w, Func<int, int, double> element) => Matrix<double>.Build.Dense(w.RowCount, w.ColumnCount, element);

    static Matrix Staying(Matrix w, Func<Matrix, double> loss)
    {
        var (above, below, gradient) = (w.Clone(), w.Clone(), w.Clone());
        for (var i = 0; i < w.RowCount; i++)
        {
            for (var j = 0; j < w.ColumnCount; j++)
            {
                above[i, j] += H;
                below[i, j] -= H;
                gradient[i, j] = (loss(above) - loss(below)) / (2 * H);
            }
        }

        return gradient;
    }

    static Matrix Moved(Matrix w, int i, int j, double by)
    {
        var moved = w.Clone();
        moved[i, j] += by;
        return moved;
    }
}
