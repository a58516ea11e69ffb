using BackpropLab.Exercises;

namespace BackpropLab.Lessons;

/// <summary>What lesson 10 asks to predict.</summary>
static class ReasonPredictions
{
    public static IReadOnlyList<Prediction> All { get; } =
    [
        new ChoicePrediction(
            "10.P1",
            "200 random hidden units that are never trained, and a logistic regression on them for 1000 steps. How many of the training rows does it have right?",
            [
                new("No more than a straight line, at most 90 %.", "These random bends are few, or too much alike, for a ruler to find a direction in their space in so few steps."),
                new("Something in between.", "Random bends help a ruler, and here they were not quite enough."),
                new("Nearly all: 98 % or more.", "Among so many random bends there are always some that lie well, and the ruler only has to weigh them. With enough features a straight border is enough in nearly any space."),
            ],
            ["share of the training rows right"],
            share => share[0] <= 0.9 ? 'a' : share[0] < 0.98 ? 'b' : 'c'),
        new ChoicePrediction(
            "10.P2",
            "60 noisy rows to learn from, 3000 epochs, three seeds. Which number of hidden units has the lowest median loss on the *test* rows?",
            [
                new("H = 1.", "One bend was the most that so few rows can hold to account."),
                new("H = 2.", "Two bends were the most that so few rows can hold to account."),
                new("H = 4.", "Four units bend enough for the moons, and hardly enough for the noise."),
                new("H = 8.", "Eight units nearly always find the shape of the moons, and are too few to go around the single points that noise has moved."),
                new("H = 32.", "The moons wanted this many here; the noise has not yet hurt."),
                new("H = 128.", "Even so many units have not followed the noise here: the training was too short for that, or the noise too small."),
            ],
            ["median test loss, H = 1", "H = 2", "H = 4", "H = 8", "H = 32", "H = 128"],
            Which.IsLowest),
        new ChoicePrediction(
            "10.P3",
            "20 seeds, batches of 16 and full batch, both travelling equally far. Whose median loss on *new* rows is lower?",
            [
                new("That of the batches: noise keeps a network from learning by heart.", "Here the noise has helped on new rows. On one kind of data, from 20 seeds: try others before you believe it of all."),
                new("Neither: they are within a twentieth.", "Where both travel equally far they arrive at the same place. The noise of the batches costs nothing here, and buys nothing on new rows either."),
                new("That of the full batch: noise keeps a network from the floor.", "Here the noise has kept the batches from the floor: their steps were too long for so few rows."),
            ],
            ["median, batches of 16", "median, full batch"],
            loss => loss[0] < 0.95 * loss[1] ? 'a' : loss[0] <= 1.05 * loss[1] ? 'b' : 'c'),
        new NumberPrediction(
            "10.P4",
            "A network of *two* hidden units, started from 50 seeds. In how many does the loss end above 0.2 after 500 epochs, all but a straight line's?",
            Quantity: "seeds of 50 above 0.2, H = 2", Unit: "seed", Within: 5, Least: 0, Most: 50,
            Because: high => high > 25
                ? "The loss has more than one valley, and from most starts the way down ends in a high one. Where two units have begun badly there is no third to make up for it."
                : "From most starts two units find the deep valley here.",
            IsWhole: true),
        new ChoicePrediction(
            "10.P5",
            "All weights of the deep network times 20, and nine activations in ten are saturated. How large is the gradient of the *first* layer, beside that of the last?",
            [
                new("Smaller, by a factor of ten at least.", "The slopes next to 0 have won: layer by layer hardly anything of the error gets through."),
                new("About as large.", "Small slopes and large weights hold each other in balance here."),
                new("Larger, by a factor of ten at least.", "For most samples nothing gets through the flat units. What does is multiplied by large weights, layer after layer, and arrives enormous."),
            ],
            ["norm of W1's gradient", "W2", "W3", "W4", "W5", "W6", "W7", "W8", "W9"],
            norm => norm[0] < 0.1 * norm[8] ? 'a' : norm[0] < 10 * norm[8] ? 'b' : 'c'),
    ];
}
