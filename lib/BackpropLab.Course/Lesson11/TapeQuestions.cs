using BackpropLab.Exercises;

namespace BackpropLab.Lessons;

/// <summary>The questions of lesson 11.</summary>
static class TapeQuestions
{
    public static IReadOnlyList<ConceptQuestion> All { get; } =
    [
        new("11.Q1", "Someone's tape overwrites where it should add. They train the network of this lesson with it, one sample at a time. Which gradients of a sample of class 1 come out wrong?",
        [
            new("None: with one sample each weight is used once.", "Each weight is. But a weight is not all that is used: the loss has the logit a in two places."),
            new("All: the logit is used twice in the loss, and everything before it gets its share from there.", "Yes. a stands in ln(1 + eᵃ) and in t a. One of the two shares is lost, and the error that goes back from there is wrong for every weight. For a sample of class 0 the product t a has no share to lose: half of the samples look healthy, which makes it hard to find.", IsRight: true),
            new("Those of the hidden layer only.", "Those of the output layer come from the same error at the logit."),
            new("Those of the biases only.", "A bias is the input of one sum, and no more used twice than a weight is."),
        ]),
        new("11.Q2", "The way back visits a node before one of the nodes that use it. What is wrong then?",
        [
            new("Nothing: additions may be made in any order.", "The additions may. But the node has handed on what it had, and what comes later stays with it."),
            new("The gradient of that node itself.", "It still gets every share in the end. Others do not get it any more."),
            new("The tape throws, because a gradient is missing.", "It is not missing, it is a number that is not complete yet. Nothing shows that."),
            new("The gradients of everything that the node was computed from.", "Yes. It handed on an incomplete gradient, and what arrived later never went on. That is why a node waits for all that use it.", IsRight: true),
        ]),
        new("11.Q3", "A network gets ten times as many weights. About how much more does one way back on the tape cost, compared with one way forward?",
        [
            new("Ten times more: one way back for each ten weights.", "There is one way back for all weights together."),
            new("As before: a small multiple of the way forward.", "Yes. Every step of the way forward is visited once on the way back. Both grow with the network, their ratio does not. Nudging every weight would cost two ways forward for each of them.", IsRight: true),
            new("A hundred times more: every weight meets every other.", "No two weights meet on the way back. Each step hands on to its one or two inputs."),
            new("Nothing: the values are known from the way forward.", "They are, and they are needed. But each step still hands on its shares."),
        ]),
    ];
}
