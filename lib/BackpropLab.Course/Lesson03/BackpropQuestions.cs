using BackpropLab.Exercises;

namespace BackpropLab.Lessons;

/// <summary>The questions of lesson 3.</summary>
static class BackpropQuestions
{
    public static IReadOnlyList<ConceptQuestion> All { get; } =
    [
        new("3.Q1", "All gradients have the shapes of their parameters. What does that prove?",
        [
            new("That backpropagation is right.", "A gradient with a wrong sign, or averaged twice, has the right shape too. Compare it with central differences."),
            new("Nothing at all.", "It proves something, though little: no mistake of shape was made. A gradient of another shape would certainly be wrong."),
            new("That no mistake of shape was made; the numbers may still be wrong.", "Yes. Shapes that do not fit prove a gradient wrong, shapes that fit do not prove it right. That is what the gradient check is for.", IsRight: true),
            new("That the learning rate is right.", "The learning rate scales the step, and no shape shows it."),
        ]),
        new("3.Q2", "Someone takes the tanh away: z⁽¹⁾ = a⁽¹⁾. What border can the network draw, with H = 8 hidden units?",
        [
            new("One with up to eight bends.", "The bends are made by the tanh. Without it there is none, however many units there are."),
            new("A straight line.", "Yes. (X W⁽¹⁾ + b⁽¹⁾) W⁽²⁾ + b⁽²⁾ is X (W⁽¹⁾ W⁽²⁾) + (b⁽¹⁾ W⁽²⁾ + b⁽²⁾): one linear layer, written as two.", IsRight: true),
            new("The same as before, only learnt more slowly.", "It could not learn it in any time: two linear layers in a row are one linear layer."),
            new("A circle.", "A circle needs a function that is not linear in x. Sums and products with constants give lines only."),
        ]),
        new("3.Q3", "In δ⁽¹⁾ = (δ⁽²⁾ W⁽²⁾ᵀ) ⊙ (1 - z⁽¹⁾ ⊙ z⁽¹⁾), a hidden unit has z = 0.999 for a sample. What follows?",
        [
            new("The sample hardly moves the unit's weights.", "Yes. The slope 1 - z² is about 0.002: the unit is saturated, and the error does not get through its tanh.", IsRight: true),
            new("The sample moves the unit's weights most of all.", "The activation is large, but its slope is what counts, and 1 - z² is about 0.002."),
            new("The unit predicts class 1 for the sample.", "Hidden units predict nothing by themselves: W⁽²⁾ may give this one any sign."),
            new("The unit is dead for ever.", "It is saturated for this sample. Other samples may meet it where its slope is larger."),
        ]),
        new("3.Q4", "Why are the weights not all 0 at the beginning?",
        [
            new("Because the loss is infinite there.", "It is ln 2 = 0.69: every probability is one half."),
            new("Because gradient descent cannot pass through 0.", "It passes through any number; weights may well change their sign in training."),
            new("Because all hidden units would stay the same.", "Yes. Equal units get equal gradients, and remain one unit written H times.", IsRight: true),
            new("Because the tanh is flat at 0.", "There it is steepest, with slope 1."),
        ]),
    ];
}
