using Matrix = MathNet.Numerics.LinearAlgebra.Matrix<double>;
using static BackpropLab.Exercises.CaseLevel;

namespace BackpropLab.Lessons;

/// <summary>Squared error on targets in units of their own, one sample a step: lesson 8.</summary>
sealed class WaveOneByOne : NetworkProgram
{
    StandardScaler scaler = null!;
    int[] order = [];
    Matrix prediction = null!;
    double error;

    public WaveOneByOne(int place)
        : base(CaseSamples.Wave(place), hidden: 6 + (place % 3), outputs: 1, seed: place + 31)
    {
        (epochs, batchSize) = (60, 1);

        DataLine(() => scaler = StandardScaler.Fit(trainT))
            .Broken(Hard, () => scaler = StandardScaler.Fit(trainX),
                clue: "Read the axes of the picture: where do the scaled targets lie, and where should they?",
                explanation: "The targets were scaled with mean and deviation of the inputs. They stayed far from 0 and wide apart, and the first steps tore the network to pieces.");
        DataLine(() => trainT = scaler.Transform(trainT))
            .Broken(Medium, () => trainT = scaler.Transform(scaler.Transform(trainT)),
                clue: "The loss is small on what it got. Read the axis of the picture: how far do the scaled targets go?",
                explanation: "Scaled twice, the targets are nearly one number, far below 0. The network learns that number at once, and in the units of the test it says next to nothing.");
        StartLine(() => learningRate = 0.03)
            .Broken(Easy, () => learningRate = 0.00003,
                clue: "The loss falls hardly at all.",
                explanation: "The steps were a thousand times too short.")
            .Broken(Easy, () => learningRate = 4,
                clue: "How many epochs does the loss go on for?",
                explanation: "Each step overshot by more than it had mended, so the error grew from step to step until it was no number. With a linear output nothing holds it back.");
        StartLine(() => W1 = random.StandardNormal(D, H) * Math.Sqrt(1.0 / D));
        StartLine(() => W2 = random.StandardNormal(H, 1) * Math.Sqrt(1.0 / H));
        ForwardLine(() => a1 = (X * W1).PlusRow(b1));
        ForwardLine(() => z1 = a1.PointwiseTanh())
            .Broken(Medium, () => z1 = (a1 * 0.3).PointwiseTanh(),
                clue: "The output layer's gradients agree, those of the hidden layer are too large, by one factor.",
                explanation: "On the way forward the pre-activation was shrunk to three tenths, on the way back nobody knew of it.");
        ForwardLine(() => y = (z1 * W2).PlusRow(b2))
            .Broken(Easy, () => y = ((z1 * W2).PlusRow(b2)).PointwiseTanh(),
                clue: "Where does the prediction end, above and below, whatever the targets are?",
                explanation: "A tanh at the output lets no prediction beyond -1 and 1, and the delta y - t does not know its slope. For numbers the output stays linear.");
        LossLine(() => loss = Loss.SquaredError.Value(y, t))
            .Broken(Hard, () => loss = (y - t).PointwisePower(2).MeanOverRows()[0, 0],
                clue: "The prediction is right. All gradients are half of what nudges say: who is wrong by a factor of 2, the gradients or the loss?",
                explanation: "With the delta y - t belongs half the squared error. Without the half the measured loss was twice as large; the training was right, and as good as ever.")
            .Broken(Medium, () => loss = Loss.SquaredError.Value(y, t) / batchSize / 48,
                clue: "The prediction is right. All gradients are one factor away from nudges, and the loss is far too small at the start.",
                explanation: "`Value` is a mean over the samples already. It was divided by their number once more, so the training looked better than it was.");
        EpochLine(() => order = random.Permutation(trainX.RowCount));
        BatchLine(() => X = trainX.RowAt(order[start]));
        BatchLine(() => t = trainT.RowAt(order[start]))
            .Broken(Easy, () => t = trainT.RowAt(start),
                clue: "The gradients agree, and nothing is learnt. Does a row of `X` belong to the same row of `t`?",
                explanation: "The input was taken in shuffled order and the target in the old one.");
        BackwardLine(() => delta2 = y - t)
            .Broken(Easy, () => delta2 = t - y,
                clue: "How many epochs does the loss go on for? Each gradient is the nudged one with its sign turned.",
                explanation: "With the sign turned every step makes the error larger, and the next step with it, until it is no number.")
            .Broken(Medium, () => delta2 = (y - t).Map(e => (double)Math.Sign(e)),
                given: 11, clue: "No gradient agrees. How large is the error at the output, for a sample that is nearly right and for one that is far off?",
                explanation: "Only the sign of the error was sent back: that is the gradient of the absolute error. Every step is as long as any other, and near the target it goes to and fro.");
        BackwardLine(() => delta1 = (delta2 * W2.T()).Times(1 - z1.Times(z1)))
            .Broken(Hard, () => delta1 = (delta2 * W2.T()).Times(1 + z1.Times(z1)),
                clue: "The output layer's gradients agree, those of the hidden layer are too large. By how much at most?",
                explanation: "1 + z² goes from 1 to 2, and the slope of the tanh from 1 to 0: right in the middle, wrong towards the ends.");
        BackwardLine(() => dW2 = z1.T() * delta2)
            .Broken(Medium, () => dW2 = z1.T() * delta2 / H,
                clue: "One gradient of the four differs, by one factor: which number of the listing is it?",
                explanation: "It was divided by the number of hidden units, as if the weights shared one error. Each of them has all of it.");
        BackwardLine(() => db2 = delta2)
            .Broken(Medium, () => db2 = delta2 * delta2,
                clue: "One gradient of the four differs. Which sign can it have?",
                explanation: "The error was squared: the gradient of the bias could never be negative, and the bias only fell.");
        BackwardLine(() => dW1 = X.T() * delta1)
            .Broken(Medium, () => dW1 = z1.Times(delta1),
                clue: "One gradient of the four differs. What came in, times what went wrong: what came into this layer?",
                explanation: "Into the first layer comes X. It was given z1, which is what comes out of it, and with one input the shapes happen to fit.");
        BackwardLine(() => db1 = delta1);
        UpdateLine(() => W1 = W1 - learningRate * dW1)
            .Broken(Easy, () => W1 = W1 + learningRate * dW1,
                clue: "All gradients agree, and the loss does not fall. One of the four parameters works against the others.",
                explanation: "The first layer went up its gradient while the rest went down theirs.");
        UpdateLine(() => b1 = b1 - learningRate * db1)
            .Broken(Hard, () => b1 = b1 - learningRate * dW1,
                clue: "All gradients agree, and every shape fits. Which gradient does each of the four parameters get?",
                explanation: "With one input, W1 and b1 have one shape, and the biases were moved by the gradients of the weights.");
        UpdateLine(() => W2 = W2 - learningRate * dW2)
            .Broken(Medium, () => W2 = -learningRate * dW2,
                clue: "All gradients agree. What does the output layer remember of the steps before?",
                explanation: "The new weights were the step alone, and all that had been learnt was forgotten with every sample.");
        UpdateLine(() => b2 = b2 - learningRate * db2);
        TestLine(() => prediction = scaler.InverseTransform(y))
            .Broken(Easy, () => prediction = y,
                clue: "The loss is small and the error of the test is huge. In which units is each of them?",
                explanation: "The prediction was left in the units of the network, and compared with targets in their own.")
            .Broken(Medium, () => prediction = scaler.InverseTransform(scaler.InverseTransform(y)),
                clue: "The loss is small and the error of the test is huge. In which units is each of them?",
                explanation: "The prediction was taken back to its units twice.");
        TestLine(() => error = (prediction - t).PointwiseAbs().MeanOverRows()[0, 0])
            .Broken(Hard, () => error = (prediction - t).MeanOverRows()[0, 0],
                clue: "Compare this error with the healthy one's. Can an error be so near 0, or below, with measurements that are 2 units away from their wave?",
                explanation: "Without absolute values, too high and too low cancel. The better the balance, the smaller the \"error\".");
    }

    public override string Name => $"{H} hidden units with tanh and one number as output, trained with one sample a step";

    public override string Given => $"{SamplesText}; {UnitsText}";
}
