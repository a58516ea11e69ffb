using BackpropLab.Exercises;

namespace BackpropLab.Lessons;

/// <summary>What lesson 3 asks to predict.</summary>
static class BackpropPredictions
{
    public static IReadOnlyList<Prediction> All { get; } =
    [
        new NumberPrediction(
            "3.P1",
            "The network says 65 % where it should say 100 %. What does it say after one step with η = 1?",
            Quantity: "probability of class 1 after one step", Unit: "%", Within: 4, Least: 0, Most: 100,
            Because: after => after > 65
                ? "Every weight has moved the way that lifts the logit, all of them at once. How far, nobody has to guess: the gradient says it, as long as the step is short enough."
                : "The step was too long, or went uphill: down the gradient the probability of the right class rises."),
        new ChoicePrediction(
            "3.P2",
            "Which of the two gradients of the hidden layer does the check refuse, if the slope of the tanh was forgotten on the way back?",
            [
                new("Neither: both have the right shape.", "Then nothing was forgotten: the check looks at numbers, and shapes alone never satisfy it."),
                new("That of the weights only.", "Here the mistake has reached the weights alone."),
                new("That of the biases only.", "Here the mistake has reached the biases alone."),
                new("Both of them.", "Both are made from the same delta, so a mistake in the delta is in both. Where only one of two gradients is refused, the mistake was made after the delta."),
            ],
            ["largest gap in the gradient of W1, refused above 0.00001", "largest gap in the gradient of b1, refused above 0.00001"],
            gap => (gap[0] > 1e-5, gap[1] > 1e-5) switch { (false, false) => 'a', (true, false) => 'b', (false, true) => 'c', _ => 'd' }),
        new ChoicePrediction(
            "3.P3",
            "The straight line of lesson 2 is trained once more, as it was there. Which of the two losses is lower after 100 epochs?",
            [
                new("The line's.", "The line can only go to the one place that it ends at, and goes straight there. The network finds that place too on its way, and goes on when the line has stopped."),
                new("The network's.", "With this start the network has found more slopes to go down, and used them from the beginning."),
                new("Neither: they are within a twentieth of each other.", "At first the units of the network are all but straight, and it can do what the line does, hardly more. The bends come later, and with them what the line will never reach."),
            ],
            ["loss of the line", "loss of the network"],
            loss => loss[0] < 0.95 * loss[1] ? 'a' : loss[1] < 0.95 * loss[0] ? 'b' : 'c'),
    ];
}
