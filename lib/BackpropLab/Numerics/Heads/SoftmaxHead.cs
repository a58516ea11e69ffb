using System.Numerics;
using System.Runtime.CompilerServices;

namespace BackpropLab.Numerics;

/// <summary>
/// Softmax and cross-entropy on logits, a vector of samples at a time: with s = a - max a, y = e^s / Σ e^s, the loss is
/// ln Σ e^s - Σ t s (or, as the digits lab writes it, -Σ t ln(y + 1e-15)), and δ = y - t.
/// </summary>
static unsafe class SoftmaxHead
{
    const double Epsilon = 1e-15;

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static BatchScore Run<V, T>(in OutputBatch<T> batch, bool withEpsilon)
        where V : struct, ILanesOf<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var (loss, correct) = (V.Of(0), V.Of(0));
        for (var i = 0; i < batch.Rows; i += V.Count)
        {
            T* a = batch.A + i, t = batch.T + i, y = batch.Y + i, delta = batch.Delta + i;
            var valid = V.Load(batch.Valid + i);
            var (largest, answer) = LargestOutput.Of<V, T>(a, batch);
            var target = batch.HasLabels ? V.Of(0) : LargestOutput.Of<V, T>(t, batch).Column;
            var (sum, overlap, hit) = (V.Of(0), V.Of(0), V.Of(0));
            for (var k = 0; k < batch.Outputs; k++)
            {
                var at = k * batch.Stride;
                var (wanted, s) = (V.Load(t + at), V.Load(a + at) - largest);
                var e = VectorMath.ExpOfNegative(s);
                e.Store(y + at);
                sum += e;
                overlap = V.MultiplyAdd(wanted, s, overlap);
                hit = V.MultiplyAdd(wanted, e, hit);
                if (batch.HasLabels)
                    target = V.MultiplyAdd(wanted, V.Of(k), target);
            }

            // With one label a row, Σ t ln(y + ε) is one logarithm: the others would be multiplied by 0.
            var scale = V.Of(1) / sum;
            var logarithm = VectorMath.LogOfNormal(withEpsilon ? V.MultiplyAdd(hit, scale, V.Of(Epsilon)) : sum);
            var term = withEpsilon ? V.Of(-0.0) - logarithm : logarithm - overlap;
            for (var k = 0; k < batch.Outputs; k++)
            {
                var at = k * batch.Stride;
                var p = V.Load(y + at) * scale;
                p.Store(y + at);
                ((p - V.Load(t + at)) * valid).Store(delta + at);
            }

            loss = V.MultiplyAdd(term, valid, loss);
            var differs = V.LessThan(V.Of(0), V.Abs(answer - target));
            correct += V.Select(differs, V.Of(0), valid);
        }

        return new(
            withEpsilon && !batch.HasLabels ? LossOfDistributions<V, T>(batch) : double.CreateTruncating(V.Sum(loss)),
            double.CreateTruncating(V.Sum(correct)));
    }

    /// <summary>-Σ t ln(y + 1e-15) with a logarithm for each output, once the outputs are there.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    static double LossOfDistributions<V, T>(in OutputBatch<T> batch)
        where V : struct, ILanesOf<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var loss = V.Of(0);
        for (var k = 0; k < batch.Outputs; k++)
        {
            for (var i = 0; i < batch.Rows; i += V.Count)
            {
                var at = k * batch.Stride + i;
                loss -= V.Load(batch.Valid + i) * V.Load(batch.T + at) * VectorMath.LogOfNormal(V.Load(batch.Y + at) + V.Of(Epsilon));
            }
        }

        return double.CreateTruncating(V.Sum(loss));
    }
}
