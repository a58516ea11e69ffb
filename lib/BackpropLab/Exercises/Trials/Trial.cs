using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab.Exercises;

/// <summary>
/// Inputs for one case of an exercise: sizes, random numbers, and a random network D-H-K in the notation of the lessons
/// with a batch that has gone forward and back through it. The same seed gives the same trial in every session.
/// </summary>
/// <remarks>
/// The network is drawn when a part of it is first asked for: X, T, W1, B1, W2, B2, in this order. The targets are those
/// of the loss: 0 and 1, one-hot rows, or numbers between 0 and 1. Where there is no hidden activation there is no hidden
/// layer, and the output layer reads X itself.
/// </remarks>
public sealed partial class Trial
{
    readonly Activation? hidden;
    readonly Loss loss;
    readonly Lazy<TrialNetwork> network;

    /// <summary>Makes a trial.</summary>
    /// <param name="n">Samples.</param>
    /// <param name="d">Features.</param>
    /// <param name="h">Hidden units.</param>
    /// <param name="k">Classes; only the softmax cross-entropy has more than one output.</param>
    /// <param name="hidden">The hidden layer's activation; null for a network without a hidden layer.</param>
    /// <param name="loss">The loss; the binary cross-entropy on logits when left out.</param>
    /// <param name="seed">The seed of its random numbers.</param>
    public Trial(int n, int d, int h, int k, Activation? hidden = null, Loss? loss = null, int seed = 1)
    {
        (N, D, H, K) = (n, d, h, k);
        (this.hidden, this.loss) = (hidden, loss ?? Loss.BinaryCrossEntropyOnLogits);
        Draw = new(seed);
        network = new(() => new(this, this.hidden, this.loss));
    }

    /// <summary>The number of samples.</summary>
    public int N { get; }

    /// <summary>The number of features.</summary>
    public int D { get; }

    /// <summary>The number of hidden units.</summary>
    public int H { get; }

    /// <summary>The number of classes.</summary>
    public int K { get; }

    /// <summary>Random numbers of this trial's own.</summary>
    public Draw Draw { get; }

    /// <summary>Samples (N, D).</summary>
    public Matrix<double> X => network.Value.X;

    /// <summary>Targets (N, K), or (N, 1) where there is one output.</summary>
    public Matrix<double> T => network.Value.T;

    /// <summary>Hidden weights (D, H).</summary>
    /// <exception cref="InvalidOperationException">There is no hidden layer; so for all of the hidden layer's parts.</exception>
    public Matrix<double> W1 => network.Value.W1;

    /// <summary>Hidden biases (1, H).</summary>
    public Matrix<double> B1 => network.Value.B1;

    /// <summary>Output weights (H, K); (D, K) without a hidden layer.</summary>
    public Matrix<double> W2 => network.Value.W2;

    /// <summary>Output biases (1, K).</summary>
    public Matrix<double> B2 => network.Value.B2;

    /// <summary>Hidden pre-activations (N, H).</summary>
    public Matrix<double> A1 => network.Value.A1;

    /// <summary>What comes into the output layer: hidden activations (N, H), or X (N, D) without a hidden layer.</summary>
    public Matrix<double> Z1 => network.Value.Z1;

    /// <summary>Output pre-activations (N, K), which are logits under a cross-entropy.</summary>
    public Matrix<double> A2 => network.Value.A2;

    /// <summary>Predictions (N, K).</summary>
    public Matrix<double> Y => loss.Output(A2);

    /// <summary>δ⁽²⁾ (N, K): N times the derivative of the loss by A2.</summary>
    public Matrix<double> Delta2 => loss.Delta(A2, T);

    /// <summary>δ⁽¹⁾ (N, H): N times the derivative of the loss by A1.</summary>
    public Matrix<double> Delta1 => (Delta2 * W2.Transpose()).PointwiseMultiply(network.Value.Activation.Derivative(A1));
}
