using BackpropLab.Exercises;

namespace BackpropLab.Lessons;

/// <summary>The questions of lesson 12.</summary>
static class ClinicQuestions
{
    public static IReadOnlyList<ConceptQuestion> All { get; } =
    [
        new("12.Q1", "A network for ten classes has the loss 2.30 before its first step. What does that say?",
        [
            new("That its weights are too large: 2.30 is much.", "Large weights make it sure of itself and wrong, and then the loss is far larger."),
            new("Nothing yet: the loss says something only after training.", "It says what is right before anything was learnt: ten classes, all held to be equally likely, have the loss ln 10."),
            new("That it holds all classes to be about equally likely, as it should.", "Yes: ln 10 is 2.30. A loss far from ln K before the first step has a reason, and it is not in the training.", IsRight: true),
            new("That one class in ten is right.", "That is an accuracy. The loss asks how sure, not how often."),
        ]),
        new("12.Q2", "Why is it a good first test that a network learns ten samples by heart?",
        [
            new("Because a network that can do that can do everything.", "It may still learn nothing of use from more samples. But one that cannot do that can do nothing."),
            new("Because ten samples are enough to see the test accuracy.", "The test says nothing about ten samples learnt by heart."),
            new("Because ten samples need no shuffling.", "They may well need it. That is not what the test is about."),
            new("Because it takes a second, and a loss that does not go to 0 means that something is broken.", "Yes. There is no noise, no split, no lack of capacity left to blame.", IsRight: true),
        ]),
        new("12.Q3", "All gradients agree with nudges, and the loss climbs from the first step on. Where do you look?",
        [
            new("In the forward pass.", "Nudges and gradients both go through it: had it another backward pass than its own, they would not agree."),
            new("In the step.", "Yes. The gradient is right, and who uses it goes the wrong way, or too far.", IsRight: true),
            new("In the hidden delta.", "A wrong delta makes a wrong gradient, and nudges would have said so."),
            new("In the test set.", "The loss of the training does not know it."),
        ]),
    ];
}
