using BackpropLab.Guards;
using BackpropLab.Networks;
using BackpropLab.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab;

// From inputs to outputs.
public sealed partial class Mlp
{
    /// <summary>Carries samples through the network and keeps every pre-activation and activation.</summary>
    /// <param name="x">Inputs (N, D), one row a sample.</param>
    /// <exception cref="ArgumentException">X does not have the network's number of inputs, or holds NaN or infinity.</exception>
    public ForwardPass Forward(Matrix<double> x)
    {
        CheckInputs(x);
        var values = new NamedMatrices();
        values.Add("z0", x);
        var z = x;
        for (var layer = 1; layer <= Layers; layer++)
        {
            var a = PreActivations(z, layer);
            z = layer < Layers ? hiddenActivations[layer - 1].Apply(a) : Loss.Output(a);
            values.Add(FormattableString.Invariant($"a{layer}"), a);
            values.Add(FormattableString.Invariant($"z{layer}"), z);
        }

        return new(values);
    }

    /// <summary>The outputs (N, K): probabilities, or numbers for <see cref="Loss.SquaredError"/>.</summary>
    /// <param name="x">Inputs (N, D), one row a sample.</param>
    /// <exception cref="ArgumentException">X does not have the network's number of inputs, or holds NaN or infinity.</exception>
    public Matrix<double> Predict(Matrix<double> x) => Loss.Output(Logits(x));

    /// <summary>The pre-activations of the output layer (N, K).</summary>
    /// <param name="x">Inputs (N, D), one row a sample.</param>
    /// <exception cref="ArgumentException">X does not have the network's number of inputs, or holds NaN or infinity.</exception>
    public Matrix<double> Logits(Matrix<double> x)
    {
        CheckInputs(x);
        var a = PreActivations(x, 1);
        for (var layer = 2; layer <= Layers; layer++)
            a = PreActivations(hiddenActivations[layer - 2].Apply(a), layer);
        return a;
    }

    /// <summary>
    /// The class of each row: the output with the largest probability (the first of equals), or for a single output 1
    /// where it is at least a half.
    /// </summary>
    /// <param name="x">Inputs (N, D), one row a sample.</param>
    /// <exception cref="ArgumentException">X does not have the network's number of inputs, or holds NaN or infinity.</exception>
    public int[] PredictClasses(Matrix<double> x)
    {
        var y = Predict(x);
        return Outputs == 1 ? [.. y.Column(0).Select(p => p >= 0.5 ? 1 : 0)] : OneHot.Decode(y);
    }

    unsafe Matrix<double> PreActivations(Matrix<double> z, int layer)
    {
        var (samples, inputs, outputs) = (z.RowCount, layerSizes[layer - 1], layerSizes[layer]);
        var (values, result) = (ColumnMajor.ValuesOf(z), new double[checked(samples * outputs)]);
        fixed (double* pz = values, pa = result)
        {
            Kernels<double>.Best.Multiply(new Product<double>
            {
                Rows = samples, Columns = outputs, Depth = inputs,
                A = pz, AColumn = samples,
                B = Parameters.WeightPointer(layer), BColumn = inputs,
                C = pa, CColumn = samples,
                ColumnBias = Parameters.BiasPointer(layer),
                Threads = WorkTeam.CoresFor(samples, outputs, inputs),
            });
        }

        GC.KeepAlive(this);
        return ColumnMajor.Matrix(samples, outputs, result);
    }

    internal void CheckInputs(Matrix<double> x)
    {
        ArgumentNullException.ThrowIfNull(x);
        if (x.ColumnCount != Inputs)
        {
            throw new ArgumentException(
                $"X is ({x.RowCount}, {x.ColumnCount}) but W1 is ({Inputs}, {layerSizes[1]}): inner dimensions {x.ColumnCount} and {Inputs} differ.", nameof(x));
        }

        foreach (var value in ColumnMajor.ValuesOf(x))
        {
            if (!double.IsFinite(value))
                Guard.Finite(x, nameof(x));
        }
    }
}
