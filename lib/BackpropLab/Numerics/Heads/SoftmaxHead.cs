using System.Numerics;
using System.Runtime.CompilerServices;

namespace BackpropLab;

/// <summary>
/// Softmax and cross-entropy on logits, a vector of samples at a time: with s = a - max a, y = e^s / Σ e^s, the loss is
/// ln Σ e^s - Σ t s (or, as the digits lab writes it, -Σ t ln(y + 1e-15)), and δ = y - t.
/// </summary>
static unsafe class SoftmaxHead
{
    const double Epsilon = 1e-15;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static BatchScore Run<V, T>(in OutputBatch<T> batch, bool withEpsilon)
        where V : struct, ILanes<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var (loss, correct) = (V.Of(0), V.Of(0));
        for (var i = 0; i < batch.Stride; i += V.Count)
        {
            T* a = batch.A + i, t = batch.T + i, y = batch.Y + i, delta = batch.Delta + i;
            var valid = V.Load(batch.Valid + i);
            var (largest, answer) = Largest<V, T>(a, batch);
            var (_, target) = Largest<V, T>(t, batch);
            var (sum, overlap) = (V.Of(0), V.Of(0));
            for (var k = 0; k < batch.Outputs; k++)
            {
                var at = k * batch.Stride;
                var s = V.Load(a + at) - largest;
                var e = VectorMath.ExpOfNegative(s);
                e.Store(y + at);
                sum += e;
                overlap = V.MultiplyAdd(V.Load(t + at), s, overlap);
            }

            var term = VectorMath.Log(sum) - overlap;
            if (withEpsilon)
                term = V.Of(0);
            for (var k = 0; k < batch.Outputs; k++)
            {
                var at = k * batch.Stride;
                var p = V.Load(y + at) / sum;
                var wanted = V.Load(t + at);
                p.Store(y + at);
                ((p - wanted) * valid).Store(delta + at);
                if (withEpsilon)
                    term -= wanted * VectorMath.Log(p + V.Of(Epsilon));
            }

            loss = V.MultiplyAdd(term, valid, loss);
            var differs = V.LessThan(V.Of(0), V.Abs(answer - target));
            correct += V.Select(differs, V.Of(0), valid);
        }

        return new(double.CreateTruncating(V.Sum(loss)), double.CreateTruncating(V.Sum(correct)));
    }

    /// <summary>The largest number of each row and the number of the first column that holds it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static (V Value, V Column) Largest<V, T>(T* row, in OutputBatch<T> batch)
        where V : struct, ILanes<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var (value, column) = (V.Load(row), V.Of(0));
        for (var k = 1; k < batch.Outputs; k++)
        {
            var next = V.Load(row + k * batch.Stride);
            var larger = V.LessThan(value, next);
            value = V.Select(larger, next, value);
            column = V.Select(larger, V.Of(k), column);
        }

        return (value, column);
    }
}
