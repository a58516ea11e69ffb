using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab.Charts;

/// <summary>A plane in the space of a network's last hidden layer, with the samples in it and what the output layer says there.</summary>
/// <param name="Samples">The samples with two coordinates (N, 2).</param>
/// <param name="Output">Takes points of the plane (M, 2) and returns the output: (M, 1), or (M, K).</param>
/// <param name="Spread">The share of the samples' variance that the plane holds; 1 where the plane is the whole space.</param>
sealed record HiddenSpace(Dataset Samples, Func<Matrix<double>, Matrix<double>> Output, double Spread)
{
    public static void Check(Mlp network, string parameter)
    {
        var sizes = string.Join('-', network.LayerSizes);
        if (network.Layers < 2 || network.LayerSizes[^2] < 2)
        {
            throw new ArgumentException(
                $"The network is {sizes}: a hidden layer of 2 or more units before the output is expected.", parameter);
        }

        if (network.LayerSizes[^2] > 2 && network.Outputs > 2)
        {
            throw new ArgumentException(
                $"The network is {sizes}: with more than 2 units in the last hidden layer, one line between 2 classes is drawn. "
                + $"Give a network with 1 output, or with 2 hidden units.", parameter);
        }

        if (!network.Loss.IsClassification)
            throw new ArgumentException($"A network with the loss {network.Loss} predicts numbers: there are no classes to part.", parameter);
    }

    public static HiddenSpace Of(Mlp network, Dataset data, string parameter)
    {
        var (z, last) = (network.LastHidden(data.X), network.Shape.Layers[^1]);
        var (w, b) = (network.Weights(last), network.Biases(last));
        return z.ColumnCount == 2
            ? new(
                Planar(data, z, "z₁", "z₂"),
                points => network.Loss.Output((points * w).PlusRow(b)),
                Spread: 1)
            : AlongWeights(network, data, z, w, b, parameter);
    }

    public string Describe() => Spread == 1 ? "" : FormattableString.Invariant($"This plane holds {100 * Spread:0.0} % of the samples' variance. ");

    // With u = w / |w| the logit of a sample is |w| (z·u) + b: it depends on the first coordinate alone.
    static HiddenSpace AlongWeights(Mlp network, Dataset data, Matrix<double> z, Matrix<double> w, Matrix<double> b, string parameter)
    {
        // Of two softmax outputs the difference counts: softmax(a)₂ = sigmoid(a₂ - a₁).
        var isDifference = network.Loss.IsSoftmax;
        var weights = isDifference ? w.Column(1) - w.Column(0) : w.Column(w.ColumnCount - 1);
        var bias = isDifference ? b[0, 1] - b[0, 0] : b[0, b.ColumnCount - 1];
        var length = weights.L2Norm();
        if (length == 0)
        {
            throw new ArgumentException(
                "The weights of the output layer are all 0: they point in no direction. Train the network first, or start it with random weights.", parameter);
        }

        var along = weights / length;
        var mean = z.ColumnSums() / z.RowCount;
        var centred = Matrix<double>.Build.DenseOfRowVectors(z.EnumerateRows().Select(row => row - mean));
        var across = MainDirection(centred - centred * along.ToColumnMatrix() * along.ToRowMatrix());
        var plane = Matrix<double>.Build.DenseOfColumnVectors(along, across);
        var total = centred.FrobeniusNorm();
        return new(
            Planar(data, z * plane, "z along the output's weights", "z across them"),
            points => Activation.Sigmoid.Apply((points.Column(0) * length + bias).ToColumnMatrix()),
            total == 0 ? 1 : Math.Pow((centred * plane).FrobeniusNorm() / total, 2));
    }

    // The first principal component, its largest element positive.
    static Vector<double> MainDirection(Matrix<double> centred)
    {
        var direction = centred.TransposeThisAndMultiply(centred).Evd(Symmetricity.Symmetric).EigenVectors.Column(centred.ColumnCount - 1);
        return direction[direction.AbsoluteMaximumIndex()] < 0 ? -direction : direction;
    }

    static Dataset Planar(Dataset data, Matrix<double> points, string x, string y) => new(data.Name, points, data.Labels, data.ClassNames, [x, y]);
}
