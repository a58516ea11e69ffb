using BackpropLab.Exercises;

namespace BackpropLab.Lessons;

/// <summary>How a share y_i = e^(a_i) / Q changes with its own logit and with another one.</summary>
static class SoftmaxSlopes
{
    public static FunctionExercise Exercise { get; } = Derivation.Of<Func<double, double, double, (double, double, double)>>(
        id: "7.D1",
        function: "SoftmaxSlopes",
        title: "How a share changes with the logits",
        points: 3,
        steps: ["dQ_dai", "dyi_dai", "dyi_daj"],
        at: draw =>
        {
            var (ai, aj) = (draw.Number(-1, 1), draw.Number(-1, 1));
            return [ai, aj, Math.Round(Math.Exp(ai) + Math.Exp(aj) + draw.Number(0.2, 3), 2)];
        },
        hints:
        [
            "Q is a sum with one term for each class. Which of its terms move when one logit does?",
            "The share is a quotient. Its own logit is above *and* below; another one is below alone. Use the quotient rule for both.",
            "∂Q/∂aᵢ = e^aᵢ; ∂yᵢ/∂aᵢ = (e^aᵢ Q - e^aᵢ e^aᵢ) / Q²; ∂yᵢ/∂aⱼ = -e^aᵢ e^aⱼ / Q².",
        ],
        solution: (ai, aj, Q) =>
        {
            var (yi, yj) = (Math.Exp(ai) / Q, Math.Exp(aj) / Q);
            return (Math.Exp(ai), yi - (yi * yi), -yi * yj);
        },
        explanation: "With its own logit a share grows like the sigmoid, by y (1 - y), and for the same reason. With another logit it can only fall, as that one takes from the same whole: by the product of both shares.",
        misconceptions:
        [
            ((ai, aj, Q) => (Q, 0, 0), ("Do all terms of the sum move when one logit does?", "Only the term of that logit, and an exponential is its own slope.")),
            ((ai, aj, Q) => (1, 0, 0), ("The logit is in an exponent. What is the slope of an exponential?", "It is itself: e^aᵢ.")),
            ((ai, aj, Q) => (Math.Exp(ai), Math.Exp(ai) / Q, 0), ("You let the denominator stand still. Is the logit in it?", "It is: the quotient rule has a second term, which subtracts yᵢ times yᵢ.")),
            ((ai, aj, Q) => (Math.Exp(ai), 1, 0), ("You divided one slope by the other. Is that how a quotient changes?", "The quotient rule: slope of the top times Q, minus the top times the slope of Q, over Q².")),
            ((ai, aj, Q) => (Math.Exp(ai), -Math.Exp(ai) / Q * (1 - (Math.Exp(ai) / Q)), 0), ("The sign is turned: does a share fall when its own logit grows?", "In the quotient rule the slope of the top comes first.")),
            ((ai, aj, Q) => (Math.Exp(ai), Math.Exp(ai) / Q * (1 - (Math.Exp(ai) / Q)), 0), ("The other logit is not above. Is it below?", "It is in Q, so the share falls when it grows: by the product of both shares.")),
            ((ai, aj, Q) => (Math.Exp(ai), Math.Exp(ai) / Q * (1 - (Math.Exp(ai) / Q)), Math.Exp(ai) * Math.Exp(aj) / (Q * Q)), ("The sign is turned: what one class gains, do the others gain it too?", "Below the line a growing number makes the share smaller: a minus.")),
            ((ai, aj, Q) => (Math.Exp(ai), Math.Exp(ai) / Q * (1 - (Math.Exp(ai) / Q)), -Math.Exp(aj) / Q), ("Does a tiny share lose as much as a large one?", "It loses in proportion to itself: the product of both shares, with a minus.")),
        ]);
}
