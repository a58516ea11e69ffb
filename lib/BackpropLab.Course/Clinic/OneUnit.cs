using BackpropLab.Exercises;
using Matrix = MathNet.Numerics.LinearAlgebra.Matrix<double>;
using static BackpropLab.Exercises.CaseLevel;

namespace BackpropLab.Lessons;

/// <summary>Logistic regression, from the samples as they come to the accuracy: lesson 2.</summary>
sealed class OneUnit : ClinicProgram
{
    readonly Matrix samples, targets;
    readonly NumPyGenerator random;
    readonly int D = 2, trainRows = 100;
    int[] order = [];
    double learningRate, accuracy;
    Matrix W = null!, b = Matrix.Build.Dense(1, 1), a = null!, delta = null!, dW = null!, db = null!, predicted = null!;

    public OneUnit(int place)
    {
        var given = CaseSamples.Straight(place);
        (Name, samples, targets, random, epochs) = ($"One unit, trained on {given.Name}", given.TrainX, given.TrainT, new NumPyGenerator(place + 3), 300);

        DataLine(() => order = random.Permutation(samples.RowCount))
            .Broken(Medium, () => order = Enumerable.Range(0, samples.RowCount).ToArray(),
                clue: "Count the classes in the picture: among the training samples, and among the test samples.",
                explanation: "The samples are given class by class. Unshuffled, the first 100 hold all of class 0 and few of class 1, and the test set is class 1 alone. On what it got the unit learns well, so the loss looks fine; it has only seen another world than the one it is tested in.");
        DataLine(() => trainX = Matrix.Build.DenseOfRowVectors(order.Take(trainRows).Select(n => samples.Row(n))));
        DataLine(() => trainT = Matrix.Build.DenseOfRowVectors(order.Take(trainRows).Select(n => targets.Row(n))))
            .Broken(Easy, () => trainT = Matrix.Build.DenseOfRowVectors(Enumerable.Range(0, trainRows).Select(n => targets.Row(n))),
                clue: "In the picture the classes of the training samples lie all over each other. Those of the test samples do not.",
                explanation: "The inputs were taken in shuffled order, the targets in the old one: each sample got the target of another. Nothing can be learnt from that, however right the gradients are.");
        DataLine(() => testX = Matrix.Build.DenseOfRowVectors(order.Skip(trainRows).Select(n => samples.Row(n))))
            .Broken(Hard, () => testX = Matrix.Build.DenseOfRowVectors(order.Skip(trainRows).Reverse().Select(n => samples.Row(n))),
                clue: "Training is as it should be. Only in the picture of the test samples do the classes lie all over each other.",
                explanation: "The right rows, but from the end to the beginning, while their targets run from the beginning to the end. The network is healthy; its test is not.");
        DataLine(() => testT = Matrix.Build.DenseOfRowVectors(order.Skip(trainRows).Select(n => targets.Row(n))));
        StartLine(() => learningRate = 0.2)
            .Broken(Easy, () => learningRate = 0.0002,
                clue: "The loss falls, and in 300 epochs it has hardly moved. Every gradient agrees.",
                explanation: "Each step was a thousandth of what it could be. The direction is right and the way is long: with 300,000 epochs it would arrive.")
            .Broken(Medium, () => learningRate = 30,
                clue: "Every gradient agrees, and yet the loss leaps up and down. What decides how far a step goes?",
                explanation: "Downhill is right, but the step went over the valley and up on the other side. The gradient says which way; how far it holds, it does not say.");
        StartLine(() => W = random.StandardNormal(D, 1) * 0.01)
            .Broken(Easy, () => W = random.StandardNormal(D, 1) * 30,
                clue: "Look at the loss before the first step. What is that of a coin, ln 2, beside it?",
                explanation: "An untrained unit should say about one half to everything and have the loss ln 2 = 0.693. With weights of 30 it was sure of itself before it had seen a sample, and wrong about as often as right; where the sigmoid is flat, there is no getting away quickly.");
        ForwardLine(() => a = (X * W).PlusRow(b))
            .Broken(Easy, () => a = X * W,
                clue: "One parameter's nudges move nothing at all: its numeric gradient is 0. Where is it used?",
                explanation: "The bias was left out, so every border goes through the origin. Nudging b changes no loss, which is why its numeric gradient was 0 where backpropagation had a number.");
        ForwardLine(() => y = Activation.Sigmoid.Apply(a))
            .Broken(Medium, () => y = Activation.Sigmoid.Apply(-a),
                clue: "The loss is computed from `a` and the delta from `y`. Both gradients are off, and both from the same place on.",
                explanation: "The sigmoid was turned round, so every probability was the other class's. The loss takes the logits `a` and does not see it; the delta takes `y` and pushed the wrong way.")
            .Broken(Easy, () => y = Activation.Tanh.Apply(a),
                clue: "The picture says what is the matter with the outputs.",
                explanation: "A tanh goes from -1 to 1, and a probability from 0 to 1. With cross-entropy the delta y - t belongs to a sigmoid (or a softmax), not to a tanh.");
        LossLine(() => loss = Loss.BinaryCrossEntropyOnLogits.Value(a, t))
            .Broken(Medium, () => loss = Loss.BinaryCrossEntropyOnLogits.Value(y, t),
                clue: "Most samples are right, yet the loss cannot fall far, and the gradients are off. What does `Value` make of what it is given?",
                explanation: "`Loss.BinaryCrossEntropyOnLogits` takes the logits and applies the sigmoid itself. It was given `y`, so the sigmoid was there twice, and a probability of 1 became one of 0.73. The training was right all along; what was measured was not.")
            .Broken(Easy, () => loss = Loss.BinaryCrossEntropyOnLogits.Value(a, t) / X.RowCount,
                clue: "The loss at the start should be near ln 2 = 0.693. By which factor is it too small? By which are the gradients too large beside nudges?",
                explanation: "`Value` is the mean over the samples already, and it was divided by their number again. Backpropagation was right; it was the nudges that felt the small loss.");
        BackwardLine(() => delta = y - t)
            .Broken(Easy, () => delta = t - y,
                clue: "The loss climbs, and each gradient is the nudged one with its sign turned.",
                explanation: "Target minus prediction points downhill already, and the step subtracts it: uphill, as fast as it goes.")
            .Broken(Medium, () => delta = (y - t).Times(y).Times(1 - y),
                clue: "It learns, slowly. Beside nudges both gradients are too small, by no fixed factor: what lies between 0 and 1/4?",
                explanation: "The slope of the sigmoid, y (1 - y), belongs in the delta of squared error. With cross-entropy it cancels, and y - t is all that remains.");
        BackwardLine(() => dW = X.T() * delta / X.RowCount)
            .Broken(Easy, () => dW = X.T() * delta,
                given: 10, clue: "One gradient agrees. The other one is off by one factor: which number of the listing is it?",
                explanation: "The sum over the samples was not divided by their number, so this gradient was 100 times too long and its step with it; that of the bias was right.")
            .Broken(Hard, () => dW = X.T() * delta / X.ColumnCount,
                clue: "One gradient agrees. The other one is off by a factor of 50: which two numbers of the listing have that quotient?",
                explanation: "A mean over the samples divides by the number of rows. It was divided by the number of columns, which is 2.");
        BackwardLine(() => db = delta.MeanOverRows())
            .Broken(Easy, () => db = delta.SumOverRows(),
                clue: "One gradient agrees. The other one is off by one factor: which number of the listing is it?",
                explanation: "The column sum was not divided by the number of samples: the bias took steps 100 times too long, and the border leapt to and fro beside itself.");
        UpdateLine(() => W = W - learningRate * dW)
            .Broken(Easy, () => W = W + learningRate * dW,
                clue: "Every gradient agrees, and still the loss climbs. Who uses the gradients?",
                explanation: "The gradient points uphill, so the step goes against it. This one went along.");
        UpdateLine(() => b = b - learningRate * db)
            .Broken(Medium, () => b = -learningRate * db,
                given: 12, clue: "Every gradient agrees. Part of the network learns nothing from one epoch to the next: the border turns, but it does not move away from the origin.",
                explanation: "The new bias was the step alone, and the old bias was forgotten. It could never be larger than one step.");
        TestLine(() => predicted = y.Map(p => p > 0.5 ? 1.0 : 0.0))
            .Broken(Easy, () => predicted = y.Map(p => p > 0 ? 1.0 : 0.0),
                clue: "Compare the last line's accuracy with what the table says of the test samples. Which of them can be wrong although nothing is wrong with the network?",
                explanation: "A probability is above 0 for every sample, so everything was called class 1 and about half of it was right. The network is healthy; it was its judge that was not.")
            .Broken(Hard, () => predicted = a.Map(p => p > 0.5 ? 1.0 : 0.0),
                given: 7, clue: "Compare the last line's accuracy with what the table says of the test samples. At which logit is a probability one half?",
                explanation: "One half is the limit for a probability. That of a logit is 0: every sample with a logit between 0 and 0.5 was given to the other class.");
        TestLine(() => accuracy = 1 - (predicted - t).PointwiseAbs().MeanOverRows()[0, 0])
            .Broken(Medium, () => accuracy = 1 - (predicted - t).MeanOverRows()[0, 0],
                given: 1, clue: "Compare the last line's accuracy with what the table says of the test samples. Can it be above 1?",
                explanation: "Without absolute values, a 1 that should be 0 and a 0 that should be 1 cancel. The \"accuracy\" only said how the two mistakes balance.");
    }

    public override string Name { get; }

    public override string Given => FormattableString.Invariant($"`samples` ({samples.RowCount}, {D}) and `targets` ({samples.RowCount}, 1), one class after the other, `trainRows` = {trainRows}, a generator `random`, a bias `b` of zero, `epochs` = {epochs}");
}
