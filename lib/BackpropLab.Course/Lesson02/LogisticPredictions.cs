using BackpropLab.Exercises;

namespace BackpropLab.Lessons;

/// <summary>What lesson 2 asks to predict.</summary>
static class LogisticPredictions
{
    public static IReadOnlyList<Prediction> All { get; } =
    [
        new NumberPrediction(
            "2.P1",
            "The nudges are tried where the training will start, with weights next to 0. What is the loss of a model that has learnt nothing yet?",
            Quantity: "loss before any training", Unit: "", Within: 0.03, Least: 0, Most: double.PositiveInfinity,
            Because: loss => Math.Abs(loss - Math.Log(2)) < 0.05
                ? "Weights next to 0 make every probability next to one half, and -ln ½ = ln 2, about 0.69, is what it costs to have no opinion between two classes. Look for it at the start of every training."
                : "With weights next to 0 it would be ln 2, about 0.69. These weights are large enough to have an opinion before they know anything."),
        new NumberPrediction(
            "2.P2",
            "Lesson 1 has tried all lines: the best has 89 % of the moons on the right side. Of the 120 test rows, how many does the line of lowest *loss* have right?",
            Quantity: "test rows right", Unit: "row", Within: 3, Least: 0, Most: 120,
            Because: right => right >= 0.89 * 120
                ? "The line of lowest loss has as many right here as the best of all lines could hope for."
                : "Loss and accuracy are not one thing. The loss weighs how far a point is on the wrong side, so for the sake of a few far points at the tips the line gives up several near ones.",
            IsWhole: true),
    ];
}
