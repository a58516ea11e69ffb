using BackpropLab.Guards;
using BackpropLab.Networks;
using BackpropLab.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab;

// From the loss back to every parameter.
public sealed partial class Mlp
{
    /// <summary>
    /// Backpropagation: δ^L from the loss, δ^l = (δ^(l+1) W^(l+1)ᵀ) ⊙ h'(a^l), and from them
    /// ∂loss/∂W^l = z^(l-1)ᵀ δ^l / N + l2 W^l and ∂loss/∂b^l = the mean of δ^l over the rows
    /// (Rumelhart, Hinton and Williams, "Learning representations by back-propagating errors", 1986).
    /// </summary>
    /// <param name="pass">The forward pass of these samples through this network.</param>
    /// <param name="t">Targets (N, K), or class numbers (N, 1) where K is above 1.</param>
    /// <param name="l2">The strength of weight decay: l2 / 2 Σ W² is added to the loss. Biases do not decay.</param>
    /// <exception cref="ArgumentException">The pass or the targets do not fit the network.</exception>
    public Gradients Backward(ForwardPass pass, Matrix<double> t, double l2 = 0)
    {
        ArgumentNullException.ThrowIfNull(pass);
        Guard.NotNegative(l2, nameof(l2));
        if (pass.Layers != Layers || Enumerable.Range(1, Layers).Any(layer => pass[$"a{layer}"].ColumnCount != layerSizes[layer]) || pass.Input.ColumnCount != Inputs)
            throw new ArgumentException("The forward pass comes from a network of other sizes: pass the result of this network's Forward.", nameof(pass));

        var weights = new Matrix<double>[Layers + 1];
        var biases = new Matrix<double>[Layers + 1];
        var deltas = new Matrix<double>[Layers + 1];
        var delta = Loss.Delta(pass.Logits, t);
        for (var layer = Layers; layer >= 1; layer--)
        {
            deltas[layer] = delta;
            (weights[layer], biases[layer]) = LayerGradients(pass[$"z{layer - 1}"], delta, layer, l2);
            if (layer > 1)
                delta = HiddenDelta(delta, pass[$"z{layer - 1}"], layer);
        }

        var (byName, deltasByName) = (new NamedMatrices(), new NamedMatrices());
        for (var layer = 1; layer <= Layers; layer++)
        {
            byName.Add(FormattableString.Invariant($"W{layer}"), weights[layer]);
            byName.Add(FormattableString.Invariant($"b{layer}"), biases[layer]);
            deltasByName.Add(FormattableString.Invariant($"delta{layer}"), deltas[layer]);
        }

        return new(byName, deltasByName);
    }

    /// <summary>The gradients of the loss over these samples: a forward and a backward pass.</summary>
    /// <param name="x">Inputs (N, D), one row a sample.</param>
    /// <param name="t">Targets (N, K), or class numbers (N, 1) where K is above 1.</param>
    /// <param name="l2">The strength of weight decay, as in <see cref="Backward"/>.</param>
    /// <exception cref="ArgumentException">Inputs or targets do not fit the network.</exception>
    public Gradients Gradients(Matrix<double> x, Matrix<double> t, double l2 = 0) => Backward(Forward(x), t, l2);

    /// <summary>One step of gradient descent: every parameter -= learningRate × its gradient.</summary>
    /// <param name="gradients">Gradients of this network.</param>
    /// <param name="learningRate">The learning rate η, above 0.</param>
    /// <exception cref="ArgumentException">The gradients do not fit the network, or the step leaves a parameter not finite.</exception>
    public void Descend(Gradients gradients, double learningRate)
    {
        ArgumentNullException.ThrowIfNull(gradients);
        TrainingGuard.LearningRate(learningRate, nameof(learningRate));
        foreach (var name in ParameterNames)
            this[name] -= learningRate * gradients[name];
    }

    unsafe (Matrix<double> Weights, Matrix<double> Biases) LayerGradients(Matrix<double> z, Matrix<double> delta, int layer, double l2)
    {
        var (samples, inputs, outputs) = (z.RowCount, layerSizes[layer - 1], layerSizes[layer]);
        var (weights, biases) = (new double[inputs * outputs], new double[outputs]);
        fixed (double* pz = ColumnMajor.ValuesOf(z), pd = ColumnMajor.ValuesOf(delta), pw = weights, pb = biases)
        {
            Kernels<double>.Best.Multiply(new Product<double>
            {
                Rows = inputs, Columns = outputs, Depth = samples,
                A = pz, ARow = samples, AColumn = 1,
                B = pd, BColumn = samples,
                C = pw, CColumn = inputs,
                Threads = WorkTeam.CoresFor(inputs, outputs, samples),
            });
            Kernels<double>.Best.Scale(1.0 / samples, pw, pw, weights.Length);
            Kernels<double>.Best.AddScaled(l2, pw, Parameters.WeightPointer(layer), pw, weights.Length);
            Kernels<double>.Best.SumColumns(samples, outputs, pd, samples, pb);
            Kernels<double>.Best.Scale(1.0 / samples, pb, pb, outputs);
        }

        GC.KeepAlive(this);
        return (ColumnMajor.Matrix(inputs, outputs, weights), ColumnMajor.Matrix(1, outputs, biases));
    }

    unsafe Matrix<double> HiddenDelta(Matrix<double> delta, Matrix<double> z, int layer)
    {
        var (samples, inputs, outputs) = (z.RowCount, layerSizes[layer - 1], layerSizes[layer]);
        var result = new double[samples * inputs];
        fixed (double* pd = ColumnMajor.ValuesOf(delta), pz = ColumnMajor.ValuesOf(z), pr = result)
        {
            Kernels<double>.Best.Multiply(new Product<double>
            {
                Rows = samples, Columns = inputs, Depth = outputs,
                A = pd, AColumn = samples,
                B = Parameters.WeightPointer(layer), BRow = inputs, BColumn = 1,
                C = pr, CColumn = samples,
                Threads = WorkTeam.CoresFor(samples, inputs, outputs),
            });
            Kernels<double>.Best.MultiplyByDerivative(hiddenActivations[layer - 2].Kind, hiddenActivations[layer - 2].Slope, pz, pr, pr, result.Length);
        }

        GC.KeepAlive(this);
        return ColumnMajor.Matrix(samples, inputs, result);
    }
}
