using BackpropLab.Exercises;

namespace BackpropLab.Lessons;

/// <summary>The questions of lesson 2.</summary>
static class LogisticQuestions
{
    public static IReadOnlyList<ConceptQuestion> All { get; } =
    [
        new("2.Q1", "The loss of the straight line has settled at 0.24. What would lower it by much?",
        [
            new("Ten times as many epochs.", "Try it: the loss is convex, and gradient descent is at the bottom of its only valley."),
            new("A smaller learning rate.", "It would only take longer to arrive at the same bottom."),
            new("Other random weights to begin with.", "There is one valley: from everywhere the way leads to the same bottom."),
            new("A model whose border can bend.", "Yes. What is missing is not training but capacity: every straight line leaves a part of a moon on the wrong side.", IsRight: true),
        ]),
        new("2.Q2", "Two models are right on the same samples, but model A has twice the loss of model B. What does that tell?",
        [
            new("A mistake was made: equal accuracy means equal loss.", "The accuracy only counts on which side of one half a probability lies; the loss also sees how far from it."),
            new("A is less sure where it is right, or surer where it is wrong.", "Yes. The cross-entropy charges for each probability, and most for being sure and wrong.", IsRight: true),
            new("A has more parameters.", "The loss counts what comes out, not what the model is made of."),
            new("A has seen twice as many samples.", "The loss is a mean over the samples, so their number does not show in it."),
        ]),
        new("2.Q3", "A sample of class 1 gets the probability 0.9. What is its δ = y - t, and which way does the step move its pre-activation?",
        [
            new("0.9, and the pre-activation falls.", "0.9 is the prediction. The target 1 has still to be subtracted."),
            new("0.1, and the pre-activation falls.", "Mind the sign: prediction minus target is 0.9 - 1."),
            new("-0.1, and the pre-activation rises.", "Yes. The step goes against δ, so the probability moves up, towards the target, though only a little: there is little left to mend.", IsRight: true),
            new("0, because the sample is classified right.", "The accuracy is content with 0.9; the loss is not until the probability is 1."),
        ]),
    ];
}
