using BackpropLab.Exercises;

namespace BackpropLab.Lessons;

/// <summary>What lesson 4 asks to predict.</summary>
static class MiniBatchPredictions
{
    public static IReadOnlyList<Prediction> All { get; } =
    [
        new NumberPrediction(
            "4.P1",
            "You draw 200 batches at random, and each says something else about the same slope. How large is the spread of batches of 64 rows, in percent of that of batches of 16?",
            Quantity: "spread at 64 rows, in percent of that at 16", Unit: "%", Within: 8, Least: 0, Most: double.PositiveInfinity,
            Because: share => share < 100
                ? "Rows that disagree cancel each other out, but only slowly: of a mean over four times the rows half the scatter is left, and a little less where the batch is a good part of all rows there are."
                : "Larger batches scattered more here. Draw more of them: a mean over more rows lies nearer to the mean over all."),
        new ChoicePrediction(
            "4.P2",
            "Small noisy steps for 3000 epochs (batches of 16, η = 0.01), or long exact ones for 5000 (full batch, η = 0.1). Where do the mini-batches end, by the loss on the training rows?",
            [
                new("Clearly lower than the full batch.", "The batches have come further: compare η times the number of updates, the way that each has walked."),
                new("Nearly where the full batch ends, within a fifth of its loss.", "The noise of the batches averages out over many short steps, and both have walked about the same way, η times the number of updates."),
                new("Clearly higher: the noise keeps them from getting there.", "The batches are behind: they have walked a shorter way, η times the number of updates, or their steps are too long for their noise."),
            ],
            ["loss of the mini-batches", "loss of the full batch"],
            loss => loss[0] < 0.8 * loss[1] ? 'a' : loss[0] <= 1.2 * loss[1] ? 'b' : 'c'),
        new OrderPrediction(
            "4.P3",
            "Five batch sizes, one start, η = 0.1 and 300 epochs for each. Order them by the loss on the training rows at the end, the highest first.",
            ["1 row", "4 rows", "16 rows", "64 rows", "280 rows"], "loss after 300 epochs", LargestFirst: true,
            loss => loss[0] < loss[4]
                ? "An epoch of single rows makes 280 steps, and one of the full batch a single step. On data that can be parted cleanly the noise costs little, and steps are what counts."
                : "The full batch was ahead of single rows here, for all its few steps: with such a learning rate single rows pull the network to and fro."),
        new ChoicePrediction(
            "4.P4",
            "The same runs once more, but counted in updates. Who has the lower loss after its first 300?",
            [
                new("Batches of 16 rows.", "In this run the rough steps went further than the exact ones. That is luck more than law: on average they point the same way."),
                new("The full batch of 280 rows.", "In this run the exact steps went further than the rough ones. Where noise is strong, each step of a small batch is worth less."),
                new("Neither: they are within a tenth of each other.", "Far from the valley's floor all rows agree on the way, so 16 of them say nearly what 280 do."),
            ],
            ["loss of batches of 16", "loss of the full batch"],
            loss => loss[0] < 0.9 * loss[1] ? 'a' : loss[1] < 0.9 * loss[0] ? 'b' : 'c'),
    ];
}
