using BackpropLab.Exercises;

namespace BackpropLab.Lessons;

/// <summary>What lesson 6 asks to predict.</summary>
static class AutogradPredictions
{
    public static IReadOnlyList<Prediction> All { get; } =
    [
        new NumberPrediction(
            "6.P1",
            "Clipping keeps the probability 10⁻⁸ away from 1. What does a sample of class 0 with the logit 800 cost then?",
            Quantity: "cost of a logit of 800, clipped", Unit: "", Within: 1, Least: 0, Most: double.PositiveInfinity,
            Because: cost => cost < 100
                ? "-ln 10⁻⁸ is 18.4, and that is the most that anything can cost, however wrong it is. And a price that no longer rises has the slope 0: nothing is learnt from the worst mistakes."
                : "The price goes on rising with the logit: this one is not clipped."),
        new ChoicePrediction(
            "6.P2",
            "Two trainings of 300 epochs, full batch, η = 0.05. In one nobody empties the gradients. Where does its loss end?",
            [
                new("Higher than that of the other.", "The sum of old gradients has carried it past the valley, again and again, and it was on a slope when the training ended."),
                new("About where the other ends, within a tenth.", "What the sum of old gradients has gained on the way it has lost by overshooting."),
                new("Lower than that of the other.", "A sum of old gradients makes longer and longer steps as long as they agree. Where the loss has no floor to overshoot, that pays: it is momentum by accident."),
            ],
            ["last loss, gradients emptied", "last loss, forgotten"],
            loss => loss[1] > 1.1 * loss[0] ? 'a' : loss[1] >= 0.9 * loss[0] ? 'b' : 'c'),
        new ChoicePrediction(
            "6.P3",
            "The same mistake on the noisy moons: what does the last epoch of the forgetful run cost?",
            [
                new("Less than that of the careful run, as before.", "On these moons the accidental momentum still pays: they have no floor that it could overshoot."),
                new("Up to three times as much.", "There is a floor now, and the sum of old gradients runs past it to and fro, though not far."),
                new("Three to ten times as much.", "There is a floor now, and the sum of old gradients runs far past it before new ones turn it around."),
                new("More than ten times as much.", "There is a floor now, and nothing takes the old gradients out of the sum: it overshoots by more and more."),
            ],
            ["loss of the last epoch, careful", "loss of the last epoch, forgetful"],
            loss => loss[1] < loss[0] ? 'a' : loss[1] < 3 * loss[0] ? 'b' : loss[1] < 10 * loss[0] ? 'c' : 'd'),
    ];
}
