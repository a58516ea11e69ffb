using BackpropLab.Exercises;

namespace BackpropLab.Lessons;

/// <summary>The questions of lesson 9.</summary>
static class DigitQuestions
{
    public static IReadOnlyList<ConceptQuestion> All { get; } =
    [
        new("9.Q1", "Why is the training stopped by rows that are neither training nor test rows?",
        [
            new("Because the training loss is too noisy.", "Its noise is small. The trouble is that it goes on falling while the network learns its own rows by heart."),
            new("Because with test rows the rule would choose the epoch that suits them best.", "Yes. What has had a say in a choice cannot judge it afterwards: the test accuracy would be too good.", IsRight: true),
            new("Because more rows make the training faster.", "They cost a forward pass each epoch and make nothing faster."),
            new("Because the test rows are scaled in another way.", "All rows are scaled with the mean and the deviation of the training rows."),
        ]),
        new("9.Q2", "What does weight decay do to a weight whose data gradient is 0?",
        [
            new("Nothing: without a gradient there is no step.", "The decay has a gradient of its own, λ/N times the weight."),
            new("It takes the same small amount away at every step.", "That would be the penalty |w|. Here the pull grows with the weight."),
            new("It sets the weight to 0.", "It leads there, but never arrives: each step takes a share of what is left."),
            new("It makes it smaller by the same factor at every step.", "Yes. The step is -η λ/N times the weight, so the weight is multiplied by 1 - η λ/N each time.", IsRight: true),
        ]),
        new("9.Q3", "A network has 96.7 % of 360 test rows right, another one 97.2 %. How much better is the second?",
        [
            new("Half a percent.", "On these 360 rows. On others, or from another seed, the order may well be turned."),
            new("It is too early to say: that is 2 rows of 360, and seeds alone differ by more.", "Yes. Train from several seeds and compare the two clouds, not two points.", IsRight: true),
            new("A sixth: it makes 10 errors instead of 12.", "10 and 12 errors are right, but such small counts move by a few from seed to seed."),
        ]),
    ];
}
