using BackpropLab.Exercises;

namespace BackpropLab.Lessons;

/// <summary>What lesson 7 asks to predict.</summary>
static class SoftmaxPredictions
{
    public static IReadOnlyList<Prediction> All { get; } =
    [
        new ChoicePrediction(
            "7.P1",
            "Three classes, random weights of variance 1, features up to 10 and beyond. What is the loss before any training?",
            [
                new("Clearly lower than that of one who has no opinion.", "These random weights happen to lie well. It is luck, and another seed will not have it."),
                new("About that of one who has no opinion, ln K.", "Weights that are small for such features make shares next to 1/K, and -ln(1/K) = ln K is what that costs."),
                new("Much higher than that.", "Large weights times large features make large logits, and a softmax of large logits is sure. To be sure without knowing anything is the dearest of all."),
            ],
            ["loss of the untrained layer"],
            loss => loss[0] < 0.8 * Math.Log(3) ? 'a' : loss[0] < 1.25 * Math.Log(3) ? 'b' : 'c'),
        new NumberPrediction(
            "7.P2",
            "One layer, two outputs, moons with noise 0.2. Trained to its end, how many percent of the training rows does it have right?",
            Quantity: "training rows right", Unit: "%", Within: 3, Least: 0, Most: 100,
            Because: share => share < 95
                ? "Two outputs or one, without a hidden layer the border is a line, and a line does on moons what it does on moons."
                : "These moons lie far enough apart for a line."),
        new NumberPrediction(
            "7.P3",
            "The clouds are moved by 10 to the right and by 10 up. How many percent of the test rows can a layer without a bias still get right?",
            Quantity: "test rows right, bias overwritten", Unit: "%", Within: 6, Least: 0, Most: 100,
            Because: share => share > 95
                ? "Borders through the origin are enough for where these clouds lie now."
                : "All its borders go through the origin, and from there the three clouds lie in nearly one direction. What is left is to tell them apart by small differences of angle."),
        new NumberPrediction(
            "7.P4",
            "Three arms, wound around each other. How many percent of the test rows do two tanh units get right?",
            Quantity: "test rows right, 2 units", Unit: "%", Within: 6, Least: 0, Most: 100,
            Because: share => share < 90
                ? "Two units are two steps, so the three outputs see the plane folded twice. That is better than the third that guessing gives, and too few folds for three arms that turn."
                : "Two folds are enough for arms that turn so little."),
    ];
}
