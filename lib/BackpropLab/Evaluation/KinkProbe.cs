using BackpropLab.Networks;
using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab.Evaluation;

/// <summary>Evaluates a network's loss at shifted parameters and notices when a kink lies between two evaluations.</summary>
sealed class KinkProbe(Mlp net, Matrix<double> x, Matrix<double> t, double l2)
{
    ForwardPass? before, last;
    string parameter = "";

    /// <summary>The loss with one parameter replaced; the network is put back.</summary>
    public double LossAt(string name, Matrix<double> value)
    {
        var original = net[name];
        net[name] = value;
        parameter = name;
        (before, last) = (last, net.Forward(x));
        var squares = l2 == 0 ? 0 : net.Parameters.SumOfSquaredWeights();
        net[name] = original;
        return net.Loss.Unguarded.Value(last.Logits, t) + l2 / 2 * squares;
    }

    /// <summary>Names the first kink that a unit crossed between the last two evaluations, which moved this element.</summary>
    public string? KinkBetween(int row, int column)
    {
        foreach (var layer in net.Shape.Layers)
        {
            if (layer.Activation is { HasKink: true } activation && Crossing(layer) is var (sample, unit))
                return $"{parameter}[{row}, {column}]: the {activation.Name} of unit {unit} in layer {layer.Number} is at its kink for sample {sample}.";
        }

        return null;
    }

    // A unit that rests on its kink, or starts or ends there, has one slope all the way: the quotient is right.
    (int Sample, int Unit)? Crossing(Layer layer)
    {
        var (first, second) = (before![layer].A, last![layer].A);
        for (var sample = 0; sample < first.RowCount; sample++)
        {
            for (var unit = 0; unit < first.ColumnCount; unit++)
            {
                if ((first[sample, unit] < 0 && second[sample, unit] > 0) || (first[sample, unit] > 0 && second[sample, unit] < 0))
                    return (sample, unit);
            }
        }

        return null;
    }
}
