using BackpropLab.Exercises;

namespace BackpropLab.Lessons;

/// <summary>What lesson 8 asks to predict.</summary>
static class RegressionPredictions
{
    public static IReadOnlyList<Prediction> All { get; } =
    [
        new ChoicePrediction(
            "8.P1",
            "20 epochs with a step after every sample: how much of the loss at the start is left then?",
            [
                new("More than a third.", "20 times 200 steps were not enough, or too long ones: the network still says nearly the same to everybody."),
                new("Between a hundredth and a third.", "The network has the trend, and still lacks the ends, where its sigmoid is flat."),
                new("Less than a hundredth.", "The targets come from a formula without noise, and 4000 steps, each with the newest weights, are many: nothing stands in the way but the flat ends of the sigmoid."),
            ],
            ["loss before", "loss after 20 epochs"],
            loss => loss[1] > loss[0] / 3 ? 'a' : loss[1] > 0.01 * loss[0] ? 'b' : 'c'),
        new NumberPrediction(
            "8.P2",
            "Petals are up to 2.5 cm wide. What is the *largest* width that the network predicts for any of the 30 flowers kept aside?",
            Quantity: "largest predicted width", Unit: "cm", Within: 0.1, Least: 0, Most: double.PositiveInfinity,
            Because: width => width <= 1
                ? "The last word is a sigmoid's, and a sigmoid stays below 1, in whatever unit its targets are."
                : "This output reaches above 1, so it is not a sigmoid that has the last word."),
        new NumberPrediction(
            "8.P3",
            "By how many millimetres is the network with scaled targets off on the flowers kept aside, as a root mean square?",
            Quantity: "root mean square error, scaled", Unit: "mm", Within: 1, Least: 0, Most: double.PositiveInfinity,
            Because: error => error < 4
                ? "Widths were measured to 1 mm, and flowers of the same length differ in width. Better than a small multiple of what was measured no formula can be."
                : "Something is left to be learnt: flowers of the same length do not differ by so much in width."),
    ];
}
