using Matrix = MathNet.Numerics.LinearAlgebra.Matrix<double>;
using static BackpropLab.Exercises.CaseLevel;

namespace BackpropLab.Lessons;

/// <summary>Three classes with a softmax and weight decay: lessons 7 and 9.</summary>
sealed class SoftmaxDecay : NetworkProgram
{
    readonly int N, K = 3;
    readonly int[] trainLabels, testLabels;
    double decay, squares;
    int[] guesses = [], labels = [];

    public SoftmaxDecay(int place)
        : base(CaseSamples.ThreeClasses(place), hidden: 9 + (place % 4), outputs: 3, seed: place + 21)
    {
        (N, epochs) = (trainX.RowCount, 150);
        (trainLabels, testLabels) = (Labels(trainT), Labels(testT));

        DataLine(() => trainT = OneHot.Encode(trainLabels, K))
            .Broken(Easy, () => trainT = OneHot.Encode(trainLabels.Skip(1).Append(trainLabels[0]).ToArray(), K),
                clue: "All gradients agree, and nothing is learnt. In the picture the classes of the training samples lie all over each other.",
                explanation: "The labels began with the second sample and the inputs with the first: each sample got the class of the next one.")
            .Broken(Medium, () => trainT = OneHot.Encode(trainLabels.Select(k => k % 2).ToArray(), K),
                clue: "All gradients agree. How many classes are there in the picture of the training samples, and how many of the test samples?",
                explanation: "Class 2 was folded into class 0. The network learnt two classes well, and of the third it has never heard.")
            .Broken(Hard, () => trainT = OneHot.Encode(trainLabels.Select((k, n) => n % 3 == 0 ? 0 : k).ToArray(), K),
                clue: "All gradients agree. Some of the training samples in the picture have the sign of another class: of which one, and how many?",
                explanation: "Every third sample was called class 0. The network learns what most of its neighbours say, is never sure, and its training loss says so long before its test does.");
        DataLine(() => testT = OneHot.Encode(testLabels, K))
            .Broken(Medium, () => testT = OneHot.Encode(testLabels.Select(k => (k + 1) % K).ToArray(), K),
                clue: "Training is as it should be, and nearly every test sample is wrong. Can a network be worse than chance?",
                explanation: "The test's classes were counted from 1, those of the training from 0. A network that is far worse than chance has learnt something; somebody calls it by another name.");
        StartLine(() => learningRate = 0.5)
            .Broken(Easy, () => learningRate = 0.001,
                clue: "All gradients agree, and the loss falls hardly at all.",
                explanation: "The steps were 500 times too short.");
        StartLine(() => decay = 0.1)
            .Broken(Medium, () => decay = 60,
                clue: "All gradients agree, and the network is hardly surer of anything at the end than at the beginning. What keeps its weights small?",
                explanation: "The penalty on large weights was 600 times as strong and outweighed the data: the cheapest network was one that says nearly nothing.");
        StartLine(() => W1 = random.StandardNormal(D, H) * Math.Sqrt(1.0 / D));
        StartLine(() => W2 = random.StandardNormal(H, K) * Math.Sqrt(1.0 / H))
            .Broken(Easy, () => W2 = random.StandardNormal(H, K) * 40,
                clue: "What is the loss before the first step, and what is ln 3?",
                explanation: "An untrained network of three classes should have a loss near ln 3 = 1.099. This one began sure of itself and mostly wrong.");
        ForwardLine(() => a1 = (X * W1).PlusRow(b1))
            .Broken(Medium, () => a1 = (X * W1 * 0.1).PlusRow(b1),
                clue: "One gradient of the four differs, nearly by one factor, and it is not the bias's.",
                explanation: "On the way forward the weights counted for a tenth, and on the way back nobody knew of it: the data's share of dW1 was ten times what nudges feel.");
        ForwardLine(() => z1 = a1.PointwiseTanh());
        ForwardLine(() => a2 = (z1 * W2).PlusRow(b2))
            .Broken(Hard, () => a2 = (a1 * W2).PlusRow(b2),
                given: 9, clue: "What kind of border does the picture show? The gradients of b2 agree, those of W2 do not.",
                explanation: "The second layer got a1 in the place of z1, so the tanh was computed and never used. The borders are straight, and the backward pass belongs to the network that was meant.");
        ForwardLine(() => y = Loss.SoftmaxCrossEntropy.Output(a2))
            .Broken(Medium, () => y = Activation.Sigmoid.Apply(a2),
                clue: "The table in the place of the picture says what is the matter with the outputs.",
                explanation: "Three sigmoids are three answers of their own, which need not add up to 1. The loss has the softmax of a2, so the deltas were those of another loss.")
            .Broken(Hard, () => y = Loss.SoftmaxCrossEntropy.Output(a2.T()).T(),
                clue: "The table in the place of the picture says what is the matter with the outputs. Over what should they add up to 1?",
                explanation: "The softmax went down the columns: over the samples instead of over the classes. All shapes fit.");
        LossLine(() => squares = Math.Pow(W1.FrobeniusNorm(), 2) + Math.Pow(W2.FrobeniusNorm(), 2))
            .Broken(Hard, () => squares = W1.FrobeniusNorm() + W2.FrobeniusNorm(),
                clue: "The gradients of the biases agree, those of the weights differ a little. What do weights have in the loss that biases have not?",
                explanation: "`FrobeniusNorm` is the root of the sum of squares, and the square was forgotten. Backpropagation had the derivative of the squares, decay/N times W, and was right.");
        LossLine(() => loss = Loss.SoftmaxCrossEntropy.Value(a2, t) + decay / (2 * N) * squares)
            .Broken(Easy, () => loss = Loss.SoftmaxCrossEntropy.Value(y, t) + decay / (2 * N) * squares,
                clue: "Most samples are right, yet the loss cannot fall far. What does `Value` make of what it is given?",
                explanation: "`Loss.SoftmaxCrossEntropy` takes the logits and applies the softmax itself. It was given `y`, so the softmax was there twice, and the loss could not come near zero.")
            .Broken(Hard, () => loss = Loss.SoftmaxCrossEntropy.Value(a2, t) - decay / (2 * N) * squares,
                clue: "The gradients of the biases agree, those of the weights differ a little. What do weights have in the loss that biases have not?",
                explanation: "The penalty had the wrong sign in what was measured: it praised large weights. The training itself was right.");
        BackwardLine(() => delta2 = y - t)
            .Broken(Easy, () => delta2 = y,
                clue: "No gradient agrees. Is there a target anywhere in the backward pass?",
                explanation: "Without the targets nothing of the samples' classes reached the network: every output was pushed down, for every sample.");
        BackwardLine(() => delta1 = (delta2 * W2.T()).Times(1 - z1.Times(z1)))
            .Broken(Hard, () => delta1 = (delta2 * W2.T()).Times(z1.Times(1 - z1)),
                clue: "The output layer's gradients agree, those of the hidden layer do not. Whose slope is it?",
                explanation: "z (1 - z) is the slope of a sigmoid. The hidden units are tanh, with the slope 1 - z².");
        BackwardLine(() => dW2 = z1.T() * delta2 / X.RowCount + decay / N * W2)
            .Broken(Hard, () => dW2 = z1.T() * delta2 / X.RowCount + decay * W2,
                given: 7, clue: "One gradient of the four differs. Take the two numbers from each other: what is the difference beside the weight?",
                explanation: "The penalty is spread over the samples, decay/(2N) times the squares. The backward pass had forgotten the N.");
        BackwardLine(() => db2 = delta2.MeanOverRows())
            .Broken(Easy, () => db2 = delta2.SumOverRows(),
                clue: "One gradient of the four differs, by one factor.",
                explanation: "The sum was not divided by the number of samples: the biases took steps 108 times too long.");
        BackwardLine(() => dW1 = X.T() * delta1 / X.RowCount + decay / N * W1)
            .Broken(Medium, () => dW1 = decay / N * W1,
                given: 13, clue: "One gradient of the four differs: beside the others it is tiny. What did the first layer learn from?",
                explanation: "The term of the penalty was kept and that of the data lost: the first layer learnt nothing but to become smaller.");
        BackwardLine(() => db1 = delta1.MeanOverRows());
        UpdateLine(() => W1 = W1 - learningRate * dW1)
            .Broken(Easy, () => W1 = W1 + learningRate * dW1,
                clue: "All gradients agree. The loss falls at first and then climbs: one of the four parameters works against the others.",
                explanation: "The first layer went up its gradient while the rest went down theirs.");
        UpdateLine(() => b1 = b1 - learningRate * db1)
            .Broken(Medium, () => b1 = b1 + learningRate * db1,
                clue: "All gradients agree, and the loss is worse than it should be. One of the four parameters works against the others.",
                explanation: "The hidden biases went up their gradient. The weights made up for a part of it, so it only looked like a network that is a little stupid.");
        UpdateLine(() => W2 = W2 - learningRate * dW2)
            .Broken(Hard, () => W2 = W2 - learningRate * dW2 - learningRate * 0.2 * W2,
                clue: "All gradients agree, and the loss stays too high. What holds the weights down although `decay` is small?",
                explanation: "The decay is in the gradient already. Here the step shrank the weights once more, by a fifth of the learning rate and past what the loss knows of.");
        UpdateLine(() => b2 = b2 - learningRate * db2);
        TestLine(() => guesses = OneHot.Decode(y))
            .Broken(Easy, () => guesses = OneHot.Decode(-y),
                clue: "Compare the last line's accuracy with what the table says of the test samples. Can a network be worse than chance?",
                explanation: "With the sign turned, each sample was given to the class that is least likely.")
            .Broken(Medium, () => guesses = OneHot.Decode(a1),
                clue: "Compare the last line's accuracy with what the table says of the test samples. How many columns does what is decoded have?",
                explanation: "The largest hidden unit was taken for the class. There are more units than classes, and none of them knows of any.");
        TestLine(() => labels = OneHot.Decode(t));
        TestLine(() => accuracy = guesses.Zip(labels, (guess, label) => guess == label ? 1.0 : 0.0).Average())
            .Broken(Medium, () => accuracy = guesses.Zip(labels, (guess, label) => guess >= label ? 1.0 : 0.0).Average(),
                clue: "Compare the last line's accuracy with what the table says of the test samples.",
                explanation: "A class number is a name and no size: \"at least\" called it right when class 2 was said of a sample of class 0.");
    }

    public override string Name => $"{H} hidden units with tanh and a softmax over {K} classes, with weight decay";

    public override string Given => $"{SamplesText}, standardised, with the class numbers in `trainLabels` and `testLabels`; `N` = {N}, `K` = {K}, {UnitsText}";

    static int[] Labels(Matrix classes) => [.. classes.Column(0).Select(number => (int)number)];
}
