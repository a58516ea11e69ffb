using BackpropLab.Exercises;

namespace BackpropLab.Lessons;

/// <summary>The questions of lesson 7.</summary>
static class SoftmaxQuestions
{
    public static IReadOnlyList<ConceptQuestion> All { get; } =
    [
        new("7.Q1", "The loss of one sample of class c is E = -a_c + ln Σ e^(a_j). What is the derivative of its second part, ln Σ e^(a_j), by a logit a_k?",
        [
            new("e^(a_k)", "That is the derivative of the sum. The logarithm around it divides by the sum."),
            new("1 / Σ e^(a_j)", "That is the derivative of the logarithm. The inner derivative, e^(a_k), is still to be multiplied."),
            new("1", "A logarithm of a single exponential would give 1. Here the sum has K terms, and k is one of them."),
            new("y_k", "Yes: e^(a_k) / Σ e^(a_j) is the softmax itself. With the -1 of the first part where k = c, that is y - t once more.", IsRight: true),
        ]),
        new("7.Q2", "The softmax is applied twice, and there are three classes. What is the least loss that a sample can have?",
        [
            new("ln(1 + 2/e) = 0.55", "Yes. The second softmax sees numbers from 0 to 1, so the right class leads by 1 at most and gets e / (e + 2).", IsRight: true),
            new("0", "For that the right class would need the whole. But it enters the second softmax with 1 at most, the others with 0 at least."),
            new("ln 3 = 1.10", "That is the loss of three equal shares. The right class may lead by as much as 1."),
            new("ln 2 = 0.69", "That is the toss of a coin. Put 1, 0 and 0 into a softmax and look at what the first class gets."),
        ]),
        new("7.Q3", "A bug puts the same number into the bias of all three classes. What does it do to the probabilities?",
        [
            new("It makes them larger.", "They add up to 1 whatever happens: all of them cannot grow."),
            new("It moves them towards one third.", "Only differences of logits count, and all differences stay as they are."),
            new("Nothing: a number added to all logits changes no share.", "Yes. Its exponential stands in the numerator and in every term below it. So the model runs, and learns as if it had no bias.", IsRight: true),
            new("They become NaN.", "Only a number beyond 700 or so, above 0 or below, could do that, and only to a softmax that does not take the largest logit off."),
        ]),
        new("7.Q4", "The hidden delta of the network is δ⁽¹⁾ = (δ⁽²⁾ W⁽²⁾ᵀ) ⊙ h'(a⁽¹⁾). What does δ⁽²⁾ W⁽²⁾ᵀ add up, for one sample and one hidden unit?",
        [
            new("The errors of all hidden units.", "A hidden unit hears nothing of its neighbours: they sit side by side, not one behind the other."),
            new("What all K classes ask of the unit, each by its weight.", "Yes. The unit feeds every logit, so by the chain rule the K ways are added.", IsRight: true),
            new("The errors of the N samples.", "Rows are samples, and each row of the product is made of the same row of δ⁽²⁾. The samples meet only in the gradients."),
            new("The probabilities of the K classes.", "They add up to 1. What comes back are the errors y - t, each times a weight."),
        ]),
    ];
}
