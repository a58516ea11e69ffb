using BackpropLab.Exercises;

namespace BackpropLab.Lessons;

/// <summary>The questions of lesson 8.</summary>
static class RegressionQuestions
{
    public static IReadOnlyList<ConceptQuestion> All { get; } =
    [
        new("8.Q1", "The output is y = 0.999, the target is t = 0: as wrong as can be. How large is δ⁽²⁾ under the squared error, and how large under the cross-entropy?",
        [
            new("About 1 under both.", "Under the cross-entropy, yes. The squared error keeps the sigmoid's slope y (1 - y), and that is 0.001 here."),
            new("About 0.001 under the squared error, about 1 under the cross-entropy.", "Yes. The slope y (1 - y) = 0.001 stays in the squared error: a sure mistake is mended slowly. For classes that is a reason to take the cross-entropy.", IsRight: true),
            new("About 0.25 under both.", "0.25 is the sigmoid's slope in the middle, at y = 0.5. Here it is y (1 - y) = 0.001."),
            new("About 1 under the squared error, about 0.001 under the cross-entropy.", "It is the other way round: the cross-entropy cancels the slope, the square keeps it."),
        ]),
        new("8.Q2", "A program prints the loss 7.6 after its first epoch over 200 samples, and plots 0.038. Which is right?",
        [
            new("7.6; the plot is wrong.", "Look at the ratio: 7.6 / 0.038 = 200."),
            new("0.038; the print is wrong.", "It is one and the same loss, and the ratio, 200, says how they differ."),
            new("Both: a sum over the samples, and their mean.", "Yes. 200 times 0.038 is 7.6. Neither is wrong, but whoever sets 7.6 beside another's 0.038 compares two different things.", IsRight: true),
            new("Neither: a loss lies between 0 and 1.", "Losses have no upper bound in general, and a sum grows with the number of samples."),
        ]),
        new("8.Q3", "W⁽²⁾ has the shape (1, 2) and its \"gradient\" the shape (2, 1). What does NumPy do with W⁽²⁾ - η · gradient?",
        [
            new("It stops with an error, because the shapes differ.", "MathNet does. NumPy stops only if two lengths differ and neither of them is 1."),
            new("It transposes the gradient first.", "It never transposes by itself."),
            new("It subtracts the first number only.", "It drops nothing. An axis of length 1 is repeated."),
            new("It repeats both along their axes of length 1: the result is (2, 2).", "Yes. This is called broadcasting. It is what adds a row of biases to every row, and what lets this mistake pass in silence.", IsRight: true),
        ]),
        new("8.Q4", "The targets are petal widths from 0.1 to 2.5 cm, and the output is a sigmoid. What is the best it can do for a flower of 2.5 cm?",
        [
            new("2.5, if it trains long enough.", "No training moves a sigmoid above 1."),
            new("Nearly 1 cm, and even that only with very large weights.", "Yes. It ends up saturated, and 1.5 cm are missing. Either the targets come to the sigmoid, or the output does without one.", IsRight: true),
            new("0.5, the middle of the sigmoid.", "It can do better than that: any value below 1 is in its reach."),
            new("NaN, because the loss overflows.", "Nothing overflows. It just cannot reach the target."),
        ]),
    ];
}
