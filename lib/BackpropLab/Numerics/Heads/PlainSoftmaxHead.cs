namespace BackpropLab.Numerics;

/// <summary>Softmax and cross-entropy as a plain loop: the same as <see cref="SoftmaxHead"/>.</summary>
static unsafe class PlainSoftmaxHead
{
    const double Epsilon = 1e-15;

    public static BatchScore Run(LossKind loss, in OutputBatch<double> batch)
    {
        var (sum, correct) = (0.0, 0.0);
        for (var i = 0; i < batch.Rows; i++)
        {
            double* a = batch.A + i, t = batch.T + i, y = batch.Y + i, delta = batch.Delta + i;
            var (valid, answer, target) = (batch.Valid[i], Largest(a, batch), Largest(t, batch));
            var (total, overlap) = (0.0, 0.0);
            for (var k = 0; k < batch.Outputs; k++)
            {
                var at = (long)k * batch.Stride;
                var s = a[at] - a[(long)answer * batch.Stride];
                y[at] = Math.Exp(s);
                total += y[at];
                overlap += t[at] * s;
            }

            var term = loss == LossKind.SoftmaxCrossEntropy ? Math.Log(total) - overlap : 0;
            for (var k = 0; k < batch.Outputs; k++)
            {
                var at = (long)k * batch.Stride;
                y[at] /= total;
                delta[at] = (y[at] - t[at]) * valid;
                if (loss == LossKind.SoftmaxCrossEntropyWithEpsilon && t[at] != 0)
                    term -= t[at] * Math.Log(y[at] + Epsilon);
            }

            sum += term * valid;
            correct += answer == target ? valid : 0;
        }

        return new(sum, correct);
    }

    /// <summary>The column with the largest number of a row, the first of equals.</summary>
    static int Largest(double* row, in OutputBatch<double> batch)
    {
        var largest = 0;
        for (var k = 1; k < batch.Outputs; k++)
        {
            if (row[(long)largest * batch.Stride] < row[(long)k * batch.Stride])
                largest = k;
        }

        return largest;
    }
}
