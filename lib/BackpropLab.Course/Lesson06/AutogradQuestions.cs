using BackpropLab.Exercises;

namespace BackpropLab.Lessons;

/// <summary>The questions of lesson 6.</summary>
static class AutogradQuestions
{
    public static IReadOnlyList<ConceptQuestion> All { get; } =
    [
        new("6.Q1", "What does a tape do when `Backward` is called?",
        [
            new("It nudges every weight and watches the loss.", "Those are central differences: two evaluations for each weight. The tape goes backwards once, for all weights."),
            new("It derives a formula for the gradient and simplifies it.", "No formula is made. Numbers are multiplied and added, step by step."),
            new("It walks back over the recorded operations and applies the chain rule at each.", "Yes. It is the backpropagation that you wrote by hand, one small rule for each operation.", IsRight: true),
            new("It looks up the gradient that the forward pass has computed.", "The forward pass only records what was done, and with which values."),
        ]),
        new("6.Q2", "The last layer gives logits, and the loss takes logits. From which logit on does a sample count as class 1?",
        [
            new("From 0.5.", "One half is the border of the probability: look for the logit that has it."),
            new("From 0.", "Yes. σ(0) is one half, and the sigmoid rises: for the class alone nobody needs a probability.", IsRight: true),
            new("From 1.", "σ(1) is 0.73: look for the logit at which the sigmoid is one half."),
            new("From the mean of the training rows' logits.", "The sigmoid does not know the training rows: look for the logit at which it is one half."),
        ]),
        new("6.Q3", "Why does `Backward` add to a gradient instead of replacing it?",
        [
            new("Because a value that is used in several places gets a contribution from each.", "Yes, that is the chain rule for several paths. Between two steps the sum has to be emptied by hand: ZeroGradient.", IsRight: true),
            new("To make training faster.", "A forgotten ZeroGradient makes steps longer and longer, but that is a bug, not speed."),
            new("To average over the batch.", "The mean is in the loss itself, so its 1/N is in every gradient already."),
            new("Because the gradients of W and b belong together.", "Each parameter has a gradient of its own."),
        ]),
    ];
}
