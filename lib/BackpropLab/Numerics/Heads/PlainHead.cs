namespace BackpropLab.Numerics;

/// <summary>The end of a network whose loss looks at each output alone, as a plain loop: the same as <see cref="ElementwiseHead"/>.</summary>
static unsafe class PlainHead
{
    const double Epsilon = 1e-8;

    public static BatchScore Run(LossKind loss, in OutputBatch<double> batch)
    {
        var (sum, correct, byRow) = (0.0, 0.0, batch.HasOneClassEach && batch.Outputs > 1);
        for (var column = 0; column < batch.Outputs; column++)
        {
            var start = (long)column * batch.Stride;
            double* a = batch.A + start, t = batch.T + start, y = batch.Y + start, delta = batch.Delta + start;
            for (var i = 0; i < batch.Rows; i++)
            {
                var valid = batch.Valid[i];
                var output = loss == LossKind.SquaredError ? a[i] : PlainFunctions.Sigmoid(a[i]);
                y[i] = output;
                delta[i] = (loss == LossKind.SquaredErrorOfSigmoid ? (output - t[i]) * output * (1 - output) : output - t[i]) * valid;
                sum += Term(loss, a[i], output, t[i]) * valid;
                if (!byRow && output < 0.5 == t[i] < 0.5)
                    correct += valid;
            }
        }

        return new(sum, byRow ? LargestOutput.Hits<Lanes1<double>, double>(batch) : correct);
    }

    static double Term(LossKind loss, double a, double y, double t) => loss switch
    {
        LossKind.BinaryCrossEntropy => CrossEntropy(y < Epsilon ? Epsilon : y > 1 - Epsilon ? 1 - Epsilon : y, t, 0),
        LossKind.BinaryCrossEntropyWithEpsilon => CrossEntropy(y, t, Epsilon),
        LossKind.BinaryCrossEntropyOnLogits => (a < 0 ? 0 : a) - a * t + PlainFunctions.LogOf1Plus(Math.Exp(-Math.Abs(a))),
        _ => 0.5 * (y - t) * (y - t),
    };

    /// <summary>Of two logarithms, one that is multiplied by 0 is not taken.</summary>
    static double CrossEntropy(double y, double t, double epsilon) =>
        t == 0 ? -Math.Log(1 - y + epsilon) : t == 1 ? -Math.Log(y + epsilon) : -t * Math.Log(y + epsilon) - (1 - t) * Math.Log(1 - y + epsilon);
}
