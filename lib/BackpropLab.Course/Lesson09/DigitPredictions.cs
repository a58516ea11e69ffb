using BackpropLab.Exercises;

namespace BackpropLab.Lessons;

/// <summary>What lesson 9 asks to predict.</summary>
static class DigitPredictions
{
    public static IReadOnlyList<Prediction> All { get; } =
    [
        new NumberPrediction(
            "9.P1",
            "With weights of variance 1/inputs, half of He's: how many percent of their size have the numbers left after eight layers of leaky ReLUs?",
            Quantity: "root mean square after eight layers, variance 1/inputs", Unit: "%", Within: 3, Least: 0, Most: double.PositiveInfinity,
            Because: left => left < 20
                ? "Each layer keeps half of the mean square, so a factor of √½ of the size; eight of them make a sixteenth."
                : "These layers keep more than half of the mean square: they are not ReLUs with half of He's variance."),
        new ChoicePrediction(
            "9.P2",
            "Six decays from 0 to 100, 100 epochs each. Which one ends with the lowest loss on the *validation* rows?",
            [
                new("λ = 0.", "Here the weights have done no harm by growing as they like: it may be luck, for validation rows are few."),
                new("λ = 0.0001.", "So small a decay pulls at nothing that one could measure: what decided here is chance."),
                new("λ = 1.", "A gentle pull keeps the network from learning single rows by heart, and leaves it what all rows agree on."),
                new("λ = 3.", "This pull is strong enough to keep the network from learning single rows by heart, and weak enough to leave it what all rows agree on."),
                new("λ = 10.", "A strong pull has helped most here: what single rows asked for was not worth learning."),
                new("λ = 100.", "Even the strongest pull did not hurt here: a network of very small weights is all that these rows want."),
            ],
            ["validation loss, λ = 0", "λ = 0.0001", "λ = 1", "λ = 3", "λ = 10", "λ = 100"],
            Which.IsLowest),
        new ChoicePrediction(
            "9.P3",
            "Who reads more of the 360 test rows right: the network that was stopped early, or the one that ran for all 500 epochs?",
            [
                new("The stopped one, by four rows or more.", "What the long run learnt by heart has cost it rows that it had right before."),
                new("Neither: the two are within three rows.", "The long run grows surer, also where it is wrong; that raises its loss. But which class is the likeliest hardly changes any more."),
                new("The one that ran on, by four rows or more.", "The validation loss rose, but the borders went on moving to where more rows are right: loss and accuracy are not one thing."),
            ],
            ["test rows right, stopped", "test rows right, all epochs"],
            right => right[0] >= right[1] + 3.5 ? 'a' : right[0] > right[1] - 3.5 ? 'b' : 'c'),
        new ChoicePrediction(
            "9.P4",
            "Add up the probability that the network leaves to all classes but the chosen one, over all test rows: as many errors it expects. Does it expect as many as it makes?",
            [
                new("Fewer than it makes.", "Its probabilities were fitted to the rows that it learnt, where it is nearly always right. On others it is as sure, and not as right."),
                new("As many, within a fifth.", "Here its probabilities mean what they say: it is as often wrong as it expects to be."),
                new("More than it makes.", "It is more modest than it would have to be: something, such as decay, keeps its logits small."),
            ],
            ["errors that it expects", "errors that it makes"],
            errors => errors[0] < 0.8 * errors[1] ? 'a' : errors[0] <= 1.2 * errors[1] ? 'b' : 'c'),
        new NumberPrediction(
            "9.P5",
            "On one training each, λ = 3 had the lower validation loss. On how many of ten seeds will it have?",
            Quantity: "seeds of ten with the lower validation loss at λ = 3", Unit: "seed", Within: 1, Least: 0, Most: 10,
            Because: seeds => seeds is > 3 and < 10
                ? "The decay does something, and so does the seed. A comparison of one training each mixes the two, and would have come out otherwise on some of these seeds."
                : "Hardly a seed says otherwise: this difference is larger than that from seed to seed.",
            IsWhole: true),
    ];
}
