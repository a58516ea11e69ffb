using BackpropLab.Exercises;
using MathNet.Numerics.LinearAlgebra;
using Matrix = MathNet.Numerics.LinearAlgebra.Matrix<double>;

namespace BackpropLab.Lessons;

/// <summary>The forward pass through any number of layers.</summary>
static class AllLayers
{
    public static FunctionExercise Exercise { get; } = FunctionExercise.Of<Func<Matrix, Matrix[], Matrix[], Matrix[]>>(
        id: "11.1",
        function: "AllLayers",
        title: "Forward, through any number of layers",
        points: 3,
        results: ["z"],
        cases: LayerTrials.Cases((x, w, b, _) => [x, w, b]),
        hints:
        [
            "Which line of your forward pass in lesson 3 stands there twice? What differs between its two copies?",
            "`z` has one matrix more than `W`, because `z[0]` is what comes in. In a loop over the layers make `z[l + 1]` of `z[l]`; only the last layer bends in another way than the others.",
            "a = `(z[l] * W[l]).PlusRow(b[l])`, and `z[l + 1]` is its tanh, or its sigmoid where l is `W.Length - 1`.",
        ],
        solution: (X, W, b) =>
        {
            var z = new Matrix<double>[W.Length + 1];
            z[0] = X;
            for (var l = 0; l < W.Length; l++)
            {
                var bend = l < W.Length - 1 ? Activation.Tanh : Activation.Sigmoid;
                z[l + 1] = bend.Apply((z[l] * W[l]).PlusRow(b[l]));
            }

            return z;
        },
        explanation: "Every layer does the same to what the one before has put out. The way back will ask for all of it, so all of it is returned, X included: it is what came into the first layer.",
        misconceptions:
        [
            ((X, W, b) => LayerTrials.Pass(X, W, b, Activation.Tanh, Activation.Tanh),
                ("The output is a tanh. Between which numbers must a probability lie?", "The last layer has a sigmoid.")),
            ((X, W, b) => LayerTrials.Pass(X, W, b, Activation.Sigmoid, Activation.Sigmoid),
                ("All layers are sigmoids in yours.", "The hidden ones are tanh units, only the last is a sigmoid.")),
            ((X, W, b) => LayerTrials.Pass(X, W, b, Activation.Identity, Activation.Sigmoid),
                ("The hidden layers do not bend. What becomes of many linear layers in a row?", "Take the tanh of each hidden layer's pre-activations.")),
            ((X, W, b) => LayerTrials.Pass(X, W, b, Activation.Relu, Activation.Sigmoid),
                ("The hidden units are ReLUs in your pass.", "In this network they are tanh units.")),
            ((X, W, b) => LayerTrials.Pass(X, W, b, Activation.Tanh, Activation.Identity),
                ("The last matrix holds logits.", "Take their sigmoid: it is to hold probabilities.")),
            ((X, W, b) => LayerTrials.Pass(X, W, b, Activation.Identity, Activation.Identity),
                ("No layer bends, not even the last.", "The hidden layers have a tanh, the last one a sigmoid.")),
            ((X, W, b) => LayerTrials.Pass(X, W, b, Activation.Sigmoid, Activation.Tanh),
                ("Tanh and sigmoid are exchanged. Which of them belongs to the last layer?", "Inside tanh, at the end the sigmoid.")),
            ((X, W, b) => Ended(LayerTrials.Pass(X, W, b, Activation.Tanh, Activation.Tanh), Activation.Sigmoid.Apply),
                ("The last layer has a tanh before its sigmoid.", "It takes the sigmoid of its pre-activations as they are.")),
            ((X, W, b) => LayerTrials.Pass(X, W, [.. b.Select(row => 0 * row)], Activation.Tanh, Activation.Sigmoid),
                ("The biases are missing.", "Each layer adds its own row to every row of its product.")),
            ((X, W, b) => LayerTrials.Pass(X, W, [.. b.Select(row => -row)], Activation.Tanh, Activation.Sigmoid),
                ("The biases have the wrong sign.", "They are added.")),
            ((X, W, b) => LayerTrials.Pass(X, W, [.. b.SkipLast(1), 0 * b[^1]], Activation.Tanh, Activation.Sigmoid),
                ("The last layer has lost its bias.", "It has one like every other.")),
            ((X, W, b) => [.. LayerTrials.Pass(X, W, b, Activation.Tanh, Activation.Sigmoid).Skip(1)],
                ("What came into the first layer is missing. How many matrices are there to be?", "Begin with `z[0] = X`.")),
            ((X, W, b) => [.. LayerTrials.Pass(X, W, b, Activation.Tanh, Activation.Sigmoid).SkipLast(1)],
                ("The last layer's output is missing. How many matrices are there to be?", "There is one more than there are layers: let the loop run over all of `W`.")),
            ((X, W, b) => TwoLayers(X, W, b),
                ("Layers 0 and 1 are written out. What does it do with a network of one layer, or of five?", "A loop: what stands there twice stands once in it, with `l` for the number.")),
            ((X, W, b) => [.. Enumerable.Reverse(LayerTrials.Pass(X, W, b, Activation.Tanh, Activation.Sigmoid))],
                ("The layers stand in the order of the way back.", "Here the input comes first and the prediction last.")),
            ((X, W, b) => Ended(LayerTrials.Pass(X, W, b, Activation.Tanh, Activation.Sigmoid), y => y.Map(v => v >= 0.5 ? 1.0 : 0.0)),
                "The last matrix holds classes, 0 or 1. The loss needs the probabilities that they are made of."),
        ]);

    static Matrix[] TwoLayers(Matrix x, Matrix[] w, Matrix[] b)
    {
        var hidden = Activation.Tanh.Apply((x * w[0]).PlusRow(b[0]));
        return [x, hidden, Activation.Sigmoid.Apply((hidden * w[1]).PlusRow(b[1]))];
    }

    static Matrix[] Ended(Matrix[] z, Func<Matrix, Matrix> change) => [.. z.SkipLast(1), change(z[^1])];
}
