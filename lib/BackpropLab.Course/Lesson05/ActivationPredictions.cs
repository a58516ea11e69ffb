using BackpropLab.Exercises;

namespace BackpropLab.Lessons;

/// <summary>What lesson 5 asks to predict.</summary>
static class ActivationPredictions
{
    public static IReadOnlyList<Prediction> All { get; } =
    [
        new ChoicePrediction(
            "5.P1",
            "How few tanh units are enough for 97 % of the test rows?",
            [
                new("Two.", "Two smooth steps, well placed, already follow both moons here."),
                new("Four.", "The border turns twice, and each turn wants a step or two: two units bend it once, four twice."),
                new("Eight.", "Fewer could draw this border, but from this start they did not find it."),
                new("Sixteen.", "Fewer could draw this border, but from this start they did not find it; with sixteen nearly every start does."),
                new("Thirty-two.", "Fewer could draw this border, but from this start none of them found it."),
                new("Not even 32.", "With so much noise no border has so many test rows right, however many units draw it."),
            ],
            ["test accuracy, 2 units", "4 units", "8 units", "16 units", "32 units"],
            accuracy => Which.ReachesFirst(accuracy, 0.97)),
        new ChoicePrediction(
            "5.P2",
            "Two ReLU units, or four: what becomes of the loss on the *training* rows?",
            [
                new("With four it is half or less.", "Four folds can go around both moons where two cannot, and here the training found them."),
                new("With four it is lower, but not by so much.", "Two more folds help a little. For the whole way around the moons this start has not placed them well."),
                new("With four it is higher.", "What two can do four can do as well, so there is a better place; but the training goes downhill from where it starts, and did not come past it."),
            ],
            ["training loss of 2 ReLU units", "training loss of 4"],
            loss => loss[1] <= 0.5 * loss[0] ? 'a' : loss[1] <= loss[0] ? 'b' : 'c'),
        new NumberPrediction(
            "5.P3",
            "Four tanh units and two ReLU units you have just seen. How many of the fifty draws of *four* ReLU units bring 95 % of the test rows?",
            Quantity: "draws of 50 with 95 % of the test rows", Unit: "draw", Within: 4, Least: 0, Most: 50,
            Because: draws => draws < 25
                ? "Four folds are enough if every one of them is well placed. In most draws one is silent or has no fold among the data, and of four none can be spared."
                : "In most draws all four folds lie where they are needed, or find their way there.",
            IsWhole: true),
        new ChoicePrediction(
            "5.P4",
            "Which of the four starts ends with the lowest loss on the *training* rows?",
            [
                new("Times 1.", "Every unit had a slope to learn with, and that decided it."),
                new("Times 10.", "Steep steps fit the single rows of a training set better than gentle ones, as long as they can still move. Look at the test accuracy for the price."),
                new("Times 100.", "Here even hard steps could be moved to where single rows want them."),
                new("Times 1000.", "Hard random lines alone can part many rows, and here they were well enough placed."),
            ],
            ["times 1", "times 10", "times 100", "times 1000"],
            Which.IsLowest),
        new NumberPrediction(
            "5.P5",
            "16 ReLU units, and a learning rate that grows from 0.1 to 5. How many of the 16 are dead at η = 5?",
            Quantity: "dead units of 16", Unit: "unit", Within: 2, Least: 0, Most: 16,
            Because: dead => dead >= 8
                ? "One step that is too long throws a unit to the side where it is 0 for every row. From there no gradient brings it back, and the steps go on being long for those that are left."
                : "Most units have found back from their long steps: they stayed on the sloping side for some of the rows.",
            IsWhole: true),
    ];
}
