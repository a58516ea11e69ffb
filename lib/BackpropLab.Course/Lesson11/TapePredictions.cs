using BackpropLab.Exercises;

namespace BackpropLab.Lessons;

/// <summary>What lesson 11 asks to predict.</summary>
static class TapePredictions
{
    const double Visible = 1e-6;

    public static IReadOnlyList<Prediction> All { get; } =
    [
        new ChoicePrediction(
            "11.P1",
            "The loss of lesson 3 for all 280 training rows, with its eight hidden units, taken apart into sums, products and functions of single numbers. How many steps are there?",
            [
                new("Fewer than 1000.", "Few rows and few units make a short list."),
                new("1000 to 10 000.", "Each row takes a handful of steps, and there are some hundred rows."),
                new("10 000 to 100 000.", "A unit takes five steps and two more in the output, and eight of them with the loss make some sixty for one row. There are 280 rows."),
                new("More than 100 000.", "Each row takes hundreds of steps."),
            ],
            ["steps on the tape"],
            steps => steps[0] < 1_000 ? 'a' : steps[0] <= 10_000 ? 'b' : steps[0] <= 100_000 ? 'c' : 'd'),
        new ChoicePrediction(
            "11.P2",
            "The tape does thousands of small roundings in every step of the training, where a product of matrices does them in another order. After 200 epochs, whose loss is lower?",
            [
                new("That of the matrices: on the tape the roundings have added up.", "The roundings have added up here: one wrong digit in the last place has become one that can be seen."),
                new("That of the tape: single numbers are more exact.", "The order of the sums has favoured the tape here. Another start would favour the matrices."),
                new("Neither: six decimals are the same.", "Both follow the same gradient, each with a rounding of its own in the sixteenth digit. Going downhill here draws neighbouring ways together, so the difference stays there."),
            ],
            ["loss on the tape", "loss with matrices"],
            loss => Math.Abs(loss[0] - loss[1]) < Visible ? 'c' : loss[0] > loss[1] ? 'a' : 'b',
            Decimals: 8),
    ];
}
