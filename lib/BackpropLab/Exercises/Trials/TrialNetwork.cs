using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab.Exercises;

/// <summary>The random network of a trial and its forward pass.</summary>
sealed class TrialNetwork
{
    readonly Activation? hidden;
    readonly (Matrix<double> W, Matrix<double> B, Matrix<double> A) hiddenLayer;

    public TrialNetwork(Trial trial, Activation? hidden, Loss loss)
    {
        this.hidden = hidden;
        var draw = trial.Draw;
        X = draw.Normal(trial.N, trial.D);
        T = Targets(trial, loss);
        if (hidden is not null)
        {
            var (w, b) = (draw.Normal(trial.D, trial.H), draw.Normal(1, trial.H));
            hiddenLayer = (w, b, Affine.Apply(X, w, b));
        }

        Z1 = hidden is null ? X : hidden.Apply(A1);
        W2 = draw.Normal(Z1.ColumnCount, T.ColumnCount);
        B2 = draw.Normal(1, T.ColumnCount);
        A2 = Affine.Apply(Z1, W2, B2);
    }

    public Matrix<double> X { get; }

    public Matrix<double> T { get; }

    public Matrix<double> W1 => Hidden(hiddenLayer.W);

    public Matrix<double> B1 => Hidden(hiddenLayer.B);

    public Matrix<double> A1 => Hidden(hiddenLayer.A);

    public Matrix<double> Z1 { get; }

    public Matrix<double> W2 { get; }

    public Matrix<double> B2 { get; }

    public Matrix<double> A2 { get; }

    /// <summary>The hidden layer's activation.</summary>
    public Activation Activation => Hidden(hidden);

    static T Hidden<T>(T? part)
        where T : class =>
        part ?? throw new InvalidOperationException("This trial has no hidden layer: give it the activation of one.");

    static Matrix<double> Targets(Trial trial, Loss loss) =>
        loss.IsSoftmax ? OneHot.Encode([.. trial.Draw.Order(Math.Max(trial.N, trial.K)).Take(trial.N).Select(number => number % trial.K)], trial.K)
        : loss.IsCrossEntropy ? trial.Draw.Targets(trial.N)
        : trial.Draw.Probabilities(trial.N);
}
