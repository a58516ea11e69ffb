using BackpropLab.Exercises;
using MathNet.Numerics.LinearAlgebra;
using Matrix = MathNet.Numerics.LinearAlgebra.Matrix<double>;

namespace BackpropLab.Lessons;

/// <summary>Backpropagation through any number of layers.</summary>
static class AllGradients
{
    public static FunctionExercise Exercise { get; } = FunctionExercise.Of<Func<Matrix[], Matrix[], Matrix, (Matrix[], Matrix[])>>(
        id: "11.2",
        function: "AllGradients",
        title: "Backwards, through any number of layers",
        points: 5,
        results: ["dW", "db"],
        cases: LayerTrials.Cases((x, w, b, t) => [LayerTrials.Pass(x, w, b, Activation.Tanh, Activation.Sigmoid), w, t], LayerTrials.ByFirstWeights),
        hints:
        [
            "Begin at the end: sigmoid and cross-entropy leave an error there that you know. From which layer to which does it then go?",
            "Run the loop downwards. In each turn the layer's error gives its two gradients, as in lesson 3; then send the error back, through this layer's weights and the slope of the layer before. The first layer has none before it.",
            "δ = y - t. For each l from the last to 0: ∂L/∂W is `z[l].T() * delta / N`, ∂L/∂b is `delta.MeanOverRows()`, and for l > 0 δ becomes `(delta * W[l].T()).Times(1 - z[l].Times(z[l]))`.",
        ],
        solution: (z, W, t) =>
        {
            var (dW, db) = (new Matrix<double>[W.Length], new Matrix<double>[W.Length]);
            var delta = z[^1] - t;
            for (var l = W.Length - 1; l >= 0; l--)
            {
                dW[l] = z[l].T() * delta / t.RowCount;
                db[l] = delta.MeanOverRows();
                if (l > 0)
                    delta = (delta * W[l].T()).Times(1 - z[l].Times(z[l]));
            }

            return (dW, db);
        },
        explanation: "One error walks back through the layers. At each it meets what came in, which gives the gradients, then the weights and the bend before them, which make of it the error of the layer before.",
        misconceptions:
        [
            ((z, W, t) => Back(z, W, z[^1] - t, _ => 1),
                ("The error goes back through the weights alone. What else lies between one layer and the next?", "The tanh: multiply by its slope, 1 - z ⊙ z of the layer that you arrive at.")),
            ((z, W, t) => Back(z, W, z[^1] - t, v => 1 - v), ("Your slope falls from left to right. What does the same to z and to -z?", "The slope of the tanh is 1 - z².")),
            ((z, W, t) => Back(z, W, z[^1] - t, v => v * (1 - v)), ("The slope is that of a sigmoid. Which units are inside of this network?", "They are tanh units: 1 - z².")),
            ((z, W, t) => Back(z, W, z[^1] - t, v => v * v - 1), ("The error changes its sign at every layer. Does the tanh rise or fall?", "Its slope is 1 - z², never negative.")),
            ((z, W, t) => Back(z, W, z[^1] - t, v => v > 0 ? 1 : 0), ("The slope is that of a ReLU. Which units are inside of this network?", "They are tanh units: 1 - z².")),
            ((z, W, t) => Back(z, W, z[^1] - t, v => 1 - Math.Pow(Math.Tanh(v), 2)), ("The tanh is in the slope once more. What is z already?", "z is the tanh: its slope is 1 - z².")),
            ((z, W, t) => Back(z, W, z[^1], v => 1 - v * v), ("The targets are missing: the error is the prediction itself.", "It is y - t.")),
            ((z, W, t) => Back(z, W, (z[^1] - t).Times(z[^1].Map(v => v * (1 - v))), v => 1 - v * v),
                ("The slope of the sigmoid is in the error at the output. What did the cross-entropy do to it?", "The two cancel: begin with y - t.")),
            ((z, W, t) => Back(z, W, (z[^1] - t).Times(1 - z[^1].Times(z[^1])), v => 1 - v * v),
                ("The error at the output has the slope of a tanh in it. Does the loop send it through a bend too many?", "Begin with y - t as it is: only the hidden layers have a tanh.")),
            ((z, W, t) => Back(z, W, z[^1] - t, v => 1 - v * v, each: delta => delta / t.RowCount),
                ("The error gets a 1/N at every layer on its way, so layers farther back get too little. Where does the mean belong?", "Divide the gradients, not the error.")),
            ((z, W, t) => Back(z, W, z[^1] - t, v => 1 - v * v) is var (dW, db) ? (Each(dW, m => m * t.RowCount), db) : default,
                ("The gradients of the weights are sums over the samples, those of the biases are means.", "Divide those of the weights by N as well: `z[l].T() * delta / N`.")),
            ((z, W, t) => Back(z, W, z[^1] - t, v => 1 - v * v) is var (dW, db) ? (dW, Each(db, m => m * t.RowCount)) : default,
                ("The gradients of the biases are sums over the samples, those of the weights are means.", "Take the mean for the biases as well: `delta.MeanOverRows()`.")),
            ((z, W, t) => Back(z, W, z[^1] - t, v => 1 - v * v) is var (dW, db) ? ((Matrix[])[.. Enumerable.Reverse(dW)], (Matrix[])[.. Enumerable.Reverse(db)]) : default,
                ("The layers stand in the order in which you met them. Which layer's gradient is to be the first?", "Put each at the place of its layer: `dW[l]` belongs to `W[l]`.")),
            ((z, W, t) => Back(z, W, z[^1] - t, v => 1 - v * v) is var (dW, db) ? (Each(dW, m => m.Transpose()), db) : default,
                ("The gradients of the weights are transposed. Which shape has a gradient?", "That of its parameter: what came in goes first, transposed.")),
            ((z, W, t) => Back(z, W, z[^1] - t, v => 1 - v * v) is var (dW, db) ? (Without(dW), Without(db)) : default,
                ("The first layer has no gradients: does the loop end before it?", "Its last turn is the one with l = 0.")),
            ((z, W, t) => TwoLayers(z, W, t), ("Layers 0 and 1 are written out. What does it do with a network of one layer, or of five?", "A loop: what stands there twice stands once in it, with `l` for the number.")),
            ((z, W, t) => Back(z, W, z[^1] - t, v => 1 - v * v) is var (dW, db) ? (dW, Each(db, m => 0 * m)) : default,
                ("The biases have no gradients.", "Each layer's is the mean of its error over the samples.")),
        ],
        usual: [Mistakes.Negated, Mistakes.NotAveraged, Mistakes.AveragedTwice]);

    // The way back with another slope, from another error, or with something done to the error at every layer.
    static (Matrix[] dW, Matrix[] db) Back(Matrix[] z, Matrix[] w, Matrix delta, Func<double, double> slope, Func<Matrix, Matrix>? each = null)
    {
        var (dW, db) = (new Matrix[w.Length], new Matrix[w.Length]);
        for (var l = w.Length - 1; l >= 0; l--)
        {
            (dW[l], db[l]) = (z[l].T() * delta / z[l].RowCount, delta.MeanOverRows());
            delta = (delta * w[l].T()).Times(z[l].Map(slope, Zeros.Include));
            delta = each is null ? delta : each(delta);
        }

        return (dW, db);
    }

    static (Matrix[] dW, Matrix[] db) TwoLayers(Matrix[] z, Matrix[] w, Matrix t)
    {
        var delta2 = z[2] - t;
        var delta1 = (delta2 * w[1].T()).Times(1 - z[1].Times(z[1]));
        return ([z[0].T() * delta1 / t.RowCount, z[1].T() * delta2 / t.RowCount], [delta1.MeanOverRows(), delta2.MeanOverRows()]);
    }

    static Matrix[] Each(Matrix[] gradients, Func<Matrix, Matrix> change) => [.. gradients.Select(change)];

    static Matrix[] Without(Matrix[] gradients) => [null!, .. gradients.Skip(1)];
}
