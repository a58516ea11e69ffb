using Matrix = MathNet.Numerics.LinearAlgebra.Matrix<double>;
using static BackpropLab.Exercises.CaseLevel;

namespace BackpropLab.Lessons;

/// <summary>One hidden layer of ReLU, trained with mini-batches: lessons 4 and 5.</summary>
sealed class ReluBatches : NetworkProgram
{
    int[] order = [], rows = [];

    public ReluBatches(int place)
        : base(CaseSamples.Bent(place + 1), hidden: 8 + (place % 5), outputs: 1, seed: place + 11)
    {
        epochs = 60;

        StartLine(() => learningRate = 0.2)
            .Broken(Easy, () => learningRate = 8,
                clue: "How many hidden units put out 0 for every sample?",
                explanation: "The steps were so long that they threw hidden units to where they put out 0 for every sample. There a ReLU has no slope, so these units are dead: no gradient will ever bring them back.")
            .Broken(Easy, () => learningRate = 0.0004,
                clue: "All gradients agree, and the loss falls hardly at all.",
                explanation: "The steps were 500 times too short.");
        StartLine(() => batchSize = 16)
            .Broken(Hard, () => batchSize = trainX.RowCount,
                clue: "All gradients agree, and the loss falls smoothly and too slowly. How many steps are there in an epoch?",
                explanation: "One batch of all samples is one step an epoch. The direction is better and there are far fewer of them: epochs do not train a network, steps do.");
        StartLine(() => W1 = random.StandardNormal(D, H) * Math.Sqrt(2.0 / D))
            .Broken(Hard, () => W1 = random.StandardNormal(D, H).PointwiseAbs() * Math.Sqrt(2.0 / D),
                clue: "All gradients agree. Towards which side does every hidden unit look at the beginning?",
                explanation: "All weights of the first layer began above 0, so every unit looked up and to the right; nothing looked at the samples below and to the left, and with a ReLU no gradient comes from there.")
            .Broken(Medium, () => W1 = Matrix.Build.Dense(D, H),
                clue: "How many hidden units put out 0 for every sample? The gradients of W1 and b1 are 0 then; nudges straddle the kink of the ReLU, so what they say of b1 is half a slope and means nothing.",
                explanation: "All weights of the first layer began at 0, so every hidden unit put out 0, where the ReLU has no slope. Nothing comes through, forwards or backwards: only the bias of the output could learn, and it learns how many samples there are of each class.");
        StartLine(() => W2 = random.StandardNormal(H, 1) * Math.Sqrt(1.0 / H))
            .Broken(Medium, () => W2 = Matrix.Build.Dense(H, 1, -3),
                clue: "What is the loss before the first step? How many hidden units put out 0 for every sample in the end?",
                explanation: "With -3 from every unit the output begins sure of class 0. The first steps push all units down at once to mend that, some so far that they never put out anything again.");
        ForwardLine(() => a1 = (X * W1).PlusRow(b1));
        ForwardLine(() => z1 = Activation.Relu.Apply(a1))
            .Broken(Easy, () => z1 = a1,
                clue: "What kind of border does the picture show?",
                explanation: "Without the ReLU the network is one straight line, and the backward pass held back half of its gradients for a kink that was not there.")
            .Broken(Hard, () => z1 = Activation.LeakyRelu(0.3).Apply(a1),
                clue: "It learns well. The output layer's gradients agree, those of the hidden layer do not: some of the error is missing.",
                explanation: "A leaky ReLU is a good hidden unit, and it has a slope of 0.3 on its left, too. The backward pass let nothing through there.");
        ForwardLine(() => a2 = (z1 * W2).PlusRow(b2));
        ForwardLine(() => y = Activation.Sigmoid.Apply(a2))
            .Broken(Medium, () => y = Activation.Sigmoid.Apply(Activation.Relu.Apply(a2)),
                clue: "The deltas come from `y`, the loss from `a2`. Look at the colours in the picture: which probabilities does it never give?",
                explanation: "A ReLU before the sigmoid lets no logit below 0, so no probability is below one half and no sample is ever safely of class 0. The deltas push and push.");
        LossLine(() => loss = Loss.BinaryCrossEntropyOnLogits.Value(a2, t))
            .Broken(Medium, () => loss = Loss.BinaryCrossEntropyOnLogits.Value(y, t),
                clue: "The border is right, the loss is not. What does `Value` make of what it is given?",
                explanation: "`Value` takes logits and applies the sigmoid itself. It was there twice, in what was measured; the training never saw it.");
        EpochLine(() => order = random.Permutation(trainX.RowCount));
        BatchLine(() => rows = order.Skip(start).Take(batchSize).ToArray())
            .Broken(Medium, () => rows = order.Take(1).ToArray(),
                clue: "All gradients agree, and the loss is restless. How many different samples does an epoch see?",
                explanation: "Every step of an epoch took the same one sample, the first in the order. The network was pulled to one sample, then to the next.")
            .Broken(Hard, () => rows = Enumerable.Range(start, Math.Min(batchSize, 24)).Select(n => n % 24).ToArray(),
                clue: "All gradients agree. Does the border fit some of the training samples better than others?",
                explanation: "Whatever `start` was, only the first 24 samples were ever taken. They were learnt by heart; the others were never shown.");
        BatchLine(() => X = Matrix.Build.DenseOfRowVectors(rows.Select(n => trainX.Row(n))))
            .Broken(Hard, () => X = Matrix.Build.DenseOfRowVectors(rows.Order().Select(n => trainX.Row(n))),
                clue: "All gradients agree, and the network learns almost nothing. Does a row of `X` belong to the same row of `t`?",
                explanation: "The rows of the inputs were sorted and those of the targets were not, so within a batch the samples had each other's targets.");
        BatchLine(() => t = Matrix.Build.DenseOfRowVectors(rows.Select(n => trainT.Row(n))))
            .Broken(Medium, () => t = Matrix.Build.DenseOfRowVectors(Enumerable.Range(start, rows.Length).Select(n => trainT.Row(n))),
                clue: "All gradients agree, and the network learns nothing. Does a row of `X` belong to the same row of `t`?",
                explanation: "The inputs were taken in shuffled order and the targets in the old one: every sample got the target of another.");
        BackwardLine(() => delta2 = y - t);
        BackwardLine(() => delta1 = (delta2 * W2.T()).Times(Activation.Relu.Derivative(a1)))
            .Broken(Easy, () => delta1 = delta2 * W2.T(),
                clue: "The output layer's gradients agree, those of the hidden layer do not.",
                explanation: "The slope of the ReLU, 0 or 1, was forgotten: units were taught by samples for which they sleep.")
            .Broken(Medium, () => delta1 = (delta2 * W2.T()).Times(Activation.Tanh.Derivative(a1)),
                clue: "The output layer's gradients agree, those of the hidden layer do not. Which activation does the forward pass have?",
                explanation: "The slope of another function: the forward pass has a ReLU, the backward pass had a tanh.")
            .Broken(Hard, () => delta1 = (delta2 * W2.T()).Times(z1),
                given: 8, clue: "The output layer's gradients agree, those of the hidden layer do not. Where a unit sleeps nothing comes through, as it should: what of where it is awake?",
                explanation: "The error was multiplied by the activation itself instead of its slope. That is 0 where the unit sleeps, as it should be, and anything where it is awake.");
        BackwardLine(() => dW2 = z1.T() * delta2 / X.RowCount)
            .Broken(Hard, () => dW2 = z1.T() * delta2 / trainX.RowCount,
                clue: "One gradient of the four is too small, by one factor. How many samples is it the mean of?",
                explanation: "The mean of a batch divides by the rows of the batch. It was divided by those of the whole training set.");
        BackwardLine(() => db2 = delta2.MeanOverRows());
        BackwardLine(() => dW1 = X.T() * delta1 / X.RowCount);
        BackwardLine(() => db1 = delta1.MeanOverRows());
        UpdateLine(() => W1 = W1 - learningRate * dW1)
            .Broken(Hard, () => W1 = W1 - learningRate * dW1.Map(Math.Abs),
                clue: "All gradients agree. In which direction can the weights of the first layer go?",
                explanation: "With the absolute value of its gradient a weight can only fall. Those that should have grown went the wrong way.");
        UpdateLine(() => b1 = b1 - learningRate * db1);
        UpdateLine(() => W2 = W2 - learningRate * dW2)
            .Broken(Easy, () => W2 = W2 - learningRate * W2,
                clue: "All gradients agree, and the loss goes to ln 2 = 0.693 and stays there. What must the output be then?",
                explanation: "The step subtracted a share of the weights instead of their gradients, so they shrank to nothing, and the output said one half to everything.");
        UpdateLine(() => b2 = b2 - learningRate * db2);
        TestLine(() => predicted = y.Map(p => p > 0.5 ? 1.0 : 0.0))
            .Broken(Medium, () => predicted = y.Map(p => p > 0.95 ? 1.0 : 0.0),
                clue: "Compare the last line's accuracy with what the table says of the test samples.",
                explanation: "Only who was surer than 0.95 was called class 1. That limit is a choice, and for counting right answers it is one half.");
        TestLine(() => accuracy = 1 - (predicted - t).PointwiseAbs().MeanOverRows()[0, 0])
            .Broken(Easy, () => accuracy = 1 - (predicted - t).PointwiseAbs().SumOverRows()[0, 0],
                given: 5, clue: "Can an accuracy be negative?",
                explanation: "The number of the wrong ones was subtracted from 1, instead of their share.");
    }

    public override string Name => $"{H} hidden units with ReLU, trained with batches";

    public override string Given => $"{SamplesText}, standardised; {UnitsText}";
}
