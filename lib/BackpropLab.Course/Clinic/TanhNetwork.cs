using Matrix = MathNet.Numerics.LinearAlgebra.Matrix<double>;
using static BackpropLab.Exercises.CaseLevel;

namespace BackpropLab.Lessons;

/// <summary>One hidden layer of tanh on features in units of their own, full batch: lessons 1 and 3.</summary>
sealed class TanhNetwork : NetworkProgram
{
    Matrix mean = null!, deviation = null!, scale = null!;

    public TanhNetwork(int place)
        : base(CaseSamples.Bent(place).InUnits(40 + (10 * place), 0.02), hidden: 6 + (place % 4), outputs: 1, seed: place + 1)
    {
        epochs = 200;

        DataLine(() => mean = trainX.MeanOverRows())
            .Broken(Medium, () => mean = trainX.RowAt(0),
                given: 13, clue: "All gradients agree. Read the two axes of the picture: where is the middle of the training samples?",
                explanation: "The first sample was taken for the mean of all. The features were moved by the wrong amount and, as their deviations were taken from there, scaled by the wrong amount, too. The network learns, and it takes much longer to bring its units to where the samples are.");
        DataLine(() => deviation = trainX.PlusRow(-mean).PointwisePower(2).MeanOverRows().PointwiseSqrt())
            .Broken(Medium, () => deviation = trainX.PlusRow(-mean).PointwisePower(2).MeanOverRows(),
                clue: "All gradients agree. Read the two axes of the picture: how far does each feature go?",
                explanation: "That is the variance. Divided by it, a feature in large units becomes tiny and one in small units huge: the network sees the one and not the other.");
        DataLine(() => scale = Matrix.Build.DenseOfDiagonalArray(deviation.Row(0).Select(s => 1 / s).ToArray()))
            .Broken(Hard, () => scale = Matrix.Build.DenseOfDiagonalArray(deviation.Row(0).Reverse().Select(s => 1 / s).ToArray()),
                clue: "All gradients agree. Read the two axes of the picture: how far does each feature go, and how far would it if it had been divided by the other one's deviation?",
                explanation: "Each feature was divided by the deviation of the other one. The large one grew, the small one vanished.");
        DataLine(() => trainX = trainX.PlusRow(-mean) * scale)
            .Broken(Easy, () => trainX = trainX.PlusRow(-mean),
                clue: "All gradients agree. Read the two axes of the picture: how far does each feature go?",
                explanation: "The features were moved to their mean and not divided by their deviation. The large one saturates every unit that looks at it, the small one is not seen at all.");
        DataLine(() => testX = testX.PlusRow(-mean) * scale)
            .Broken(Medium, () => testX = testX * scale,
                clue: "The training samples are as they should be. Where in the picture are the test samples?",
                explanation: "The test samples were scaled and not moved. Whatever is done to the training samples, with their mean and their deviation, is done to everything that the network will see.")
            .Broken(Easy, () => testX = testX.PlusRow(-mean),
                clue: "The training samples are as they should be. Where in the picture are the test samples?",
                explanation: "The test samples were moved and not scaled, and the network was asked about a part of the plane that it had never seen.");
        StartLine(() => learningRate = 0.5)
            .Broken(Easy, () => learningRate = 0.002,
                clue: "All gradients agree, and the loss falls hardly at all.",
                explanation: "The steps were 250 times too short. Nothing is wrong with their direction; all 200 of them together are shorter than one should be.")
            .Broken(Hard, () => learningRate = 40,
                clue: "All gradients agree. How many of the hidden outputs are at the flat ends of the tanh, and what have the first steps done to the loss?",
                explanation: "The first steps were so long that they threw most hidden units into the flat ends of the tanh, where no gradient comes through to bring them back.");
        StartLine(() => W1 = random.StandardNormal(D, H) * Math.Sqrt(1.0 / D))
            .Broken(Medium, () => W1 = Matrix.Build.Dense(D, H),
                clue: "All gradients agree. What do the hidden units put out for the first sample, and for the second?",
                explanation: "All weights of the first layer began at 0, so every hidden unit put out 0, and the first gradients made all of them parts of one and the same unit. It takes long until they go ways of their own.")
            .Broken(Medium, () => W1 = random.StandardNormal(D, H) * 40,
                clue: "All gradients agree. How many of the hidden outputs are at the flat ends of the tanh?",
                explanation: "With weights of 40 nearly every hidden output is at -1 or 1, where the tanh has no slope: the first layer stays as it began, and the second has to do with what it finds.");
        StartLine(() => W2 = random.StandardNormal(H, 1) * Math.Sqrt(1.0 / H))
            .Broken(Easy, () => W2 = random.StandardNormal(H, 1) * 50,
                clue: "What is the loss before the first step, and what should it be?",
                explanation: "An untrained network should say about one half, with a loss near ln 2. With output weights of 50 it begins sure of itself, and wrong about as often as right.");
        ForwardLine(() => a1 = (X * W1).PlusRow(b1))
            .Broken(Easy, () => a1 = X * W1,
                clue: "One parameter's nudges move nothing: its numeric gradient is 0. Where should it be used?",
                explanation: "Without its biases every hidden unit draws its line through the origin. Backpropagation had gradients for b1 that nothing would ever feel.");
        ForwardLine(() => z1 = a1.PointwiseTanh())
            .Broken(Easy, () => z1 = a1,
                clue: "What kind of border does the picture show?",
                explanation: "Without the tanh two layers are one: the border is straight, whatever the weights are. The slope 1 - z² of the backward pass belongs to a tanh that was not there.")
            .Broken(Medium, () => z1 = Activation.Sigmoid.Apply(a1),
                clue: "The output layer's gradients agree, those of the hidden layer do not. Between them lies one function: is its slope in the backward pass its own?",
                explanation: "The hidden units were sigmoids, with the slope z (1 - z). The backward pass has the slope of the tanh, 1 - z².");
        ForwardLine(() => a2 = (z1 * W2).PlusRow(b2));
        ForwardLine(() => y = Activation.Sigmoid.Apply(a2))
            .Broken(Hard, () => y = Activation.Sigmoid.Apply(2 * a2),
                clue: "It learns. All gradients are off, and the loss never sees `y`: it starts from `a2`.",
                explanation: "The sigmoid was twice as steep as the loss, which starts from `a2` itself, took it to be. The delta y - t was that of another network.");
        LossLine(() => loss = Loss.BinaryCrossEntropyOnLogits.Value(a2, t))
            .Broken(Hard, () => loss = Loss.SquaredErrorOfSigmoid.Value(a2, t),
                clue: "The network learns as well as the healthy one, and no gradient agrees. What should the loss be before the first step?",
                explanation: "What was measured was the squared error, 1/8 for a tossed coin, and what was descended was the cross-entropy. Both fall together, so only the nudges noticed.");
        BackwardLine(() => delta2 = y - t)
            .Broken(Medium, () => delta2 = y.Map(p => p > 0.5 ? 1.0 : 0.0) - t,
                clue: "No gradient agrees, and there is no common factor. Which samples would still have an error if only the rounded answer counted?",
                explanation: "With y rounded, every sample on the right side has no error at all, however unsure the network is of it. That was Rosenblatt's rule of 1958; the gradient of cross-entropy has the probability itself.");
        BackwardLine(() => delta1 = (delta2 * W2.T()).Times(1 - z1.Times(z1)))
            .Broken(Easy, () => delta1 = delta2 * W2.T(),
                clue: "The output layer's gradients agree, those of the hidden layer are too large.",
                explanation: "The slope of the tanh was forgotten on the way back. It is at most 1, so the gradients were too large, most of all those of units that are at their flat ends.")
            .Broken(Medium, () => delta1 = (delta2 * W2.T()).Times(1 - z1),
                clue: "The output layer's gradients agree, those of the hidden layer do not. What is the tanh's slope where z is negative?",
                explanation: "1 - z is 2 where z is -1, and the tanh is flat there. Squared, it is right: 1 - z².")
            .Broken(Hard, () => delta1 = (delta2 * W2.T()).Times(1 - a1.Times(a1)),
                clue: "The output layer's gradients agree, those of the hidden layer do not. The slope can be written with `a1` or with `z1`: which of the two has it in this form?",
                explanation: "1 - z² has the value z of the tanh in it. With a1, which knows no bounds, the \"slope\" becomes negative and large.");
        BackwardLine(() => dW2 = z1.T() * delta2 / X.RowCount)
            .Broken(Hard, () => dW2 = a1.T() * delta2 / X.RowCount,
                clue: "One gradient of the four differs. What came in, times what went wrong: what came into this layer?",
                explanation: "Into the second layer comes z1. It was given a1, which has the same shape and the same sign.");
        BackwardLine(() => db2 = delta2.MeanOverRows());
        BackwardLine(() => dW1 = X.T() * delta1 / X.RowCount)
            .Broken(Easy, () => dW1 = X.T() * delta1,
                clue: "One gradient of the four differs, by one factor.",
                explanation: "The sum over the samples was not divided by their number. The first layer leapt while the second walked.");
        BackwardLine(() => db1 = delta1.MeanOverRows())
            .Broken(Medium, () => db1 = delta1.MeanOverRows() / H,
                clue: "One gradient of the four differs, by one factor: which number of the listing is it?",
                explanation: "The mean over the samples was divided by the number of units as well. Every unit has a bias of its own, and nothing is shared.");
        UpdateLine(() => W1 = W1 - learningRate * dW1)
            .Broken(Medium, () => W1 = W1 - learningRate * dW1 / X.RowCount,
                clue: "All gradients agree. The loss falls at first and then creeps: which layer stays what it was?",
                explanation: "The gradient is a mean already, and the step divided it again by the number of samples. The first layer stood still; what was learnt, the output layer had learnt alone.");
        UpdateLine(() => b1 = b1 - learningRate * db1)
            .Broken(Hard, () => b1 = b1 - learningRate * dW1.MeanOverRows(),
                given: 7, clue: "All gradients agree, and every shape fits. Which gradient does each of the four parameters get?",
                explanation: "The biases were moved by the mean of the weights' gradients, which happens to have their shape, (1, H). It is another direction.");
        UpdateLine(() => W2 = W2 - learningRate * dW2)
            .Broken(Easy, () => W2 = W2 + learningRate * dW2,
                clue: "All gradients agree, and the loss climbs.",
                explanation: "The output layer went up its gradient while the other parameters went down theirs. It is faster than they are.");
        UpdateLine(() => b2 = b2 - learningRate * db2)
            .Broken(Hard, () => b2 = b2 + learningRate * db2,
                given: 4, clue: "All gradients agree, and the loss stays high. One of the four parameters works against the others.",
                explanation: "One number of all went uphill, the bias of the output, and pushed every sample towards one class. The others spent their steps on making up for it.");
        TestLine(() => predicted = y.Map(p => p > 0.5 ? 1.0 : 0.0));
        TestLine(() => accuracy = 1 - (predicted - t).PointwiseAbs().MeanOverRows()[0, 0])
            .Broken(Easy, () => accuracy = (predicted - t).PointwiseAbs().MeanOverRows()[0, 0],
                clue: "Compare the last line's accuracy with what the table says of the test samples.",
                explanation: "That is the share of the wrong ones. The network is as healthy as it can be.");
    }

    public override string Name => $"{H} hidden units with tanh, trained with all samples at every step";

    public override string Given => $"{SamplesText}, each feature in units of its own; {UnitsText}";
}
