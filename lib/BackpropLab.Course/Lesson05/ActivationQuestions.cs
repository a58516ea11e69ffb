using BackpropLab.Exercises;

namespace BackpropLab.Lessons;

/// <summary>The questions of lesson 5.</summary>
static class ActivationQuestions
{
    public static IReadOnlyList<ConceptQuestion> All { get; } =
    [
        new("5.Q1", "In a deep network of sigmoid units the gradients of the first layers are tiny. What is the largest factor by which one sigmoid lets a gradient through?",
        [
            new("1", "That is the tanh's largest slope, and the ReLU's on its positive side."),
            new("0.5", "0.5 is the sigmoid's value at 0. Its slope there is σ (1 - σ)."),
            new("0.25", "Yes, at a = 0, and less everywhere else: ten such layers leave less than a millionth, if the weights do not make up for it.", IsRight: true),
            new("There is no bound.", "σ (1 - σ) is the product of two numbers that add up to 1: it cannot exceed one quarter."),
        ]),
        new("5.Q2", "A ReLU unit is 0 for every training sample. What does gradient descent do with its weights?",
        [
            new("It makes them larger until the unit wakes up.", "For that a gradient would have to arrive, and the slope is 0 for every sample."),
            new("Nothing: no gradient reaches them.", "Yes. The unit is dead. A leaky ReLU, other initial weights or a smaller learning rate help to avoid it.", IsRight: true),
            new("It makes them 0.", "They stay as they are. Weight decay would shrink them, but the loss does not."),
            new("It moves them at random.", "Nothing in gradient descent is random, save the order of the rows."),
        ]),
    ];
}
