using BackpropLab.Exercises;

namespace BackpropLab.Lessons;

/// <summary>What lesson 1 asks to predict.</summary>
static class DataPredictions
{
    public static IReadOnlyList<Prediction> All { get; } =
    [
        new ChoicePrediction(
            "1.P1",
            "The training features now have the mean 0. How far from 0 is the larger of the two means of the test features?",
            [
                new("It is 0 too, but for rounding.", "Exactly 0 is what comes out if the test rows are scaled with a mean of their own. A new point brings no mean along."),
                new("Near 0, less than half a standard deviation.", "The test rows come from the same moons, so their mean is near that of the training rows; and they were not asked for the scale, so it is not exactly there."),
                new("Half a standard deviation or more.", "So far apart are training and test rows only if there are few of them, or if they were not drawn from the same data."),
            ],
            ["larger mean of a test feature, in standard deviations"],
            mean => mean[0] < 1e-9 ? 'a' : mean[0] < 0.5 ? 'b' : 'c'),
        new NumberPrediction(
            "1.P2",
            "You have laid a ruler across the moons. How many of 100 points does the best of all lines have on the right side?",
            Quantity: "share of the moons' points on the right side", Unit: "%", Within: 3, Least: 0, Most: 100,
            Because: share => share > 99
                ? "These moons lie far enough apart for a line between them."
                : "The tips cannot be had: the best line follows the long sides of the moons, and each moon has a tip on the other's side of it."),
        new ChoicePrediction(
            "1.P3",
            "And of the circles, one inside of the other?",
            [
                new("About a half: a line can do no better there than a coin.", "A line through the middle has half of either ring on each side, and here hardly any line does better."),
                new("About two thirds.", "A line can cut a cap off the outer ring. All of that cap is of one class, and for it the line may be moved out until the inner ring lies on its other side."),
                new("Three quarters or more.", "These circles lie so that one line parts most of them: they are no longer one inside of the other."),
            ],
            ["share of the circles' points on the right side, in percent"],
            share => share[0] < 58 ? 'a' : share[0] < 75 ? 'b' : 'c'),
    ];
}
