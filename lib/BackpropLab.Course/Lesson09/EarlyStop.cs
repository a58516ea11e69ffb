using BackpropLab.Exercises;
using MathNet.Numerics.LinearAlgebra;
using Matrix = MathNet.Numerics.LinearAlgebra.Matrix<double>;

namespace BackpropLab.Lessons;

/// <summary>The epoch whose weights are kept and the last epoch that is run, from the validation losses.</summary>
static class EarlyStop
{
    public static FunctionExercise Exercise { get; } = FunctionExercise.Of<Func<Matrix, int, (int, int)>>(
        id: "9.4",
        function: "EarlyStop",
        title: "When to stop, and what to keep",
        points: 3,
        results: ["best", "last"],
        cases:
        [
            Case(3, 1, 0.8, 0.9, 0.7, 0.75, 0.72, 0.71, 0.6),
            Case(2, 0.5),
            Case(2, 0.9, 0.8, 0.7, 0.6, 0.5),
            Case(2, 0.9, 0.5, 0.5, 0.5, 0.4, 0.3),
            Case(4, 1, 0.9, 0.95, 0.85, 0.9, 0.86, 0.84, 0.9, 0.88, 0.87, 0.86, 0.95, 0.8),
            Case(5, 1, 0.5, 0.6, 0.7),
            Case(1, 0.5, 0.25, 1.1, 0.1),
            Case(2, 0.9, 1, 0.95, 0.25, 0.3, 0.4, 0.5),
        ],
        hints:
        [
            "Walk through the epochs as the training does, and remember two things: the lowest loss so far, and how long ago that was.",
            "A loss below the lowest so far is the new best, and the waiting begins anew. Any other epoch is one more of waiting; when `patience` of them have come in a row, this was the last.",
            "for each epoch: if its loss is below the lowest, then lowest = that loss, best = that epoch, waited = 0; else waited = waited + 1, and if waited = patience, then last = that epoch and stop. Without a stop the last is the final epoch.",
        ],
        solution: (losses, patience) =>
        {
            var (best, waited) = (0, 0);
            for (var epoch = 1; epoch < losses.RowCount; epoch++)
            {
                var isBetter = losses[epoch, 0] < losses[best, 0];
                (best, waited) = isBetter ? (epoch, 0) : (best, waited + 1);
                if (waited == patience)
                    return (best, epoch);
            }

            return (best, losses.RowCount - 1);
        },
        explanation: "Training looks at one epoch at a time and cannot see what would come later. It waits for `patience` epochs in a row that bring "
            + "nothing better than the best so far, and then goes back to the weights of that best epoch: the last ones are up to `patience` epochs past it.",
        misconceptions:
        [
            ((losses, patience) => Walk(losses, patience) is var (_, last) ? (last, last) : default,
                ("You keep the weights of the last epoch. Those are up to `patience` epochs past the best.", "Keep the number of the best epoch.")),
            ((losses, patience) => Walk(losses, patience) is var (_, last) ? (losses.Column(0).MinimumIndex(), last) : default,
                ("You looked for the lowest loss of all epochs, also of those that come after the stop and are never run.",
                    "Remember the lowest loss while you walk through the epochs, and stop there.")),
            ((losses, patience) => (losses.Column(0).MinimumIndex(), losses.RowCount - 1),
                ("You never stop: all epochs are run. What is `patience` for?", "Stop when `patience` epochs in a row have brought no new best.")),
            ((losses, patience) => Walk(losses, patience, inARow: false),
                ("You counted the epochs without a new best in all. When does the count begin anew?", "With every new best: they must come in a row.")),
            ((losses, patience) => Walk(losses, patience, againstTheLast: true),
                ("You compared each loss with the one before it. Is every fall a new best?",
                    "Compare it with the lowest so far: a loss may fall a little and still be no new best.")),
            ((losses, patience) => Walk(losses, patience - 1),
                ("You stop one epoch too early.", "`patience` epochs are waited for, and the last of them is the end.")),
            ((losses, patience) => Walk(losses, patience + 1),
                ("You stop one epoch too late.", "The end is the `patience`-th epoch without a new best, not the one after it.")),
            ((losses, patience) => Walk(losses, 1),
                ("You stop at the first epoch that brings nothing better. What is `patience` for?", "Losses are noisy: wait for `patience` of them in a row.")),
            ((losses, patience) => Walk(losses, patience, isBetter: (loss, lowest) => loss <= lowest),
                ("A loss that is only as low as the best counts as a new best in yours: it can stay level for ever.", "Ask for less: `<`.")),
            ((losses, patience) => Walk(losses, patience, isBetter: (loss, lowest) => loss > lowest),
                ("You keep the highest loss.", "Lower is better.")),
            ((losses, patience) => Walk(losses, patience) is var (best, last) ? (best + 1, last + 1) : default,
                ("You count the epochs from 1.", "Here the first epoch is number 0.")),
            ((losses, patience) => Walk(losses, patience) is var (best, last) ? (best, last + 1) : default,
                ("You gave the number of epochs that were run. Which number has the last of them?",
                    "The first epoch is number 0, so the last is one less.")),
            ((losses, patience) => Walk(losses, patience) is var (best, last) ? (last, best) : default,
                ("The two are exchanged.", "The best epoch comes first, then the last.")),
            ((losses, patience) => Walk(losses, patience) is var (best, last) && IsStopped(losses, patience) ? (best, best) : (best, last),
                "At a stop you gave the best epoch twice. Which epoch is the last that is run?"),
            ((losses, patience) => Walk(losses, patience) is var (best, last) && IsStopped(losses, patience) ? (best, last) : (best, losses.RowCount),
                "Where nothing stops the training, `last` is one too large: which number has the final epoch, the first being 0?"),
            ((losses, patience) => Walk(losses, patience, first: 0), "The first epoch counts as one of waiting in yours: it is compared with itself. With which epoch does the waiting begin?"),
            ((losses, patience) => losses.Column(0).MinimumIndex() is var best ? (best, Math.Min(best + patience, losses.RowCount - 1)) : default,
                "You looked for the lowest loss of all epochs. Training cannot see those that come after the stop."),
            ((losses, patience) => (losses.Column(0).MaximumIndex(), losses.RowCount - 1), "You keep the highest loss, and never stop."),
            ((losses, patience) => (patience, losses.RowCount - 1), "The losses play no part in `best`. Which epoch is the best?"),
            ((losses, patience) => FirstRise(losses), "You stop where a loss is above the one before it. Losses are noisy: what is `patience` for?"),
        ]);

    static ExerciseCase Case(int patience, params double[] losses) => new(
        FormattableString.Invariant($"{losses.Length} {(losses.Length == 1 ? "epoch" : "epochs")}, patience {patience}"),
        [Matrix<double>.Build.DenseOfColumnArrays(losses), patience]) { Redraw = seed => Drawn(patience, losses.Length, new Draw(seed)) };

    // Losses in steps, so that some are equal.
    static ExerciseCase Drawn(int patience, int epochs, Draw draw) => Case(patience, [.. Enumerable.Range(0, epochs).Select(_ => draw.Whole(1, 12) / 8.0)]);

    // A loss is not enough to tell: the last epoch may have been the last of the waiting.
    static bool IsStopped(Matrix losses, int patience) => Walk(losses.Stack(0 * losses + double.PositiveInfinity), patience).Last < losses.RowCount;

    static (int, int) FirstRise(Matrix losses)
    {
        for (var epoch = 1; epoch < losses.RowCount; epoch++)
        {
            if (losses[epoch, 0] > losses[epoch - 1, 0])
                return (epoch - 1, epoch);
        }

        return (losses.RowCount - 1, losses.RowCount - 1);
    }

    static (int Best, int Last) Walk(
        Matrix losses, int patience, bool inARow = true, bool againstTheLast = false, int first = 1, Func<double, double, bool>? isBetter = null)
    {
        isBetter ??= (loss, lowest) => loss < lowest;
        var (best, waited) = (0, 0);
        for (var epoch = first; epoch < losses.RowCount; epoch++)
        {
            var (loss, isBest) = (losses[epoch, 0], isBetter(losses[epoch, 0], losses[best, 0]));
            waited = !(againstTheLast ? loss < losses[epoch - 1, 0] : isBest) ? waited + 1 : inARow ? 0 : waited;
            best = isBest ? epoch : best;
            if (waited == Math.Max(patience, 1))
                return (best, epoch);
        }

        return (best, losses.RowCount - 1);
    }
}
