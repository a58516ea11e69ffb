using System.Numerics;
using System.Runtime.CompilerServices;

namespace BackpropLab.Numerics;

/// <summary>The end of a network whose loss looks at each output alone.</summary>
static unsafe class ElementwiseHead
{
    public static BatchScore Run<V, T, TLoss>(in OutputBatch<T> batch)
        where V : struct, ILanesOf<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TLoss : struct, IElementwiseLoss =>
        batch.HasLabels ? RunTerms<V, T, TermOfLabels<TLoss>>(batch) : RunTerms<V, T, TLoss>(batch);

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    static BatchScore RunTerms<V, T, TLoss>(in OutputBatch<T> batch)
        where V : struct, ILanesOf<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TLoss : struct, IElementwiseLoss
    {
        var (loss, correct, byRow) = (V.Of(0), V.Of(0), batch.HasOneClassEach && batch.Outputs > 1);
        var (half, zero) = (V.Of(0.5), V.Of(-0.0));
        for (var column = 0; column < batch.Outputs; column++)
        {
            var start = column * batch.Stride;
            for (var i = 0; i < batch.Rows; i += V.Count)
            {
                var a = V.Load(batch.A + start + i);
                var t = V.Load(batch.T + start + i);
                var valid = V.Load(batch.Valid + i);
                var y = TLoss.Output(a);
                y.Store(batch.Y + start + i);
                (TLoss.Delta(y, t) * valid).Store(batch.Delta + start + i);
                loss = V.MultiplyAdd(TLoss.Term(a, y, t), valid, loss);
                if (byRow)
                    continue;
                // Output and target alike stand for class 1 from a half upwards.
                var isZero = V.LessThan(t, half);
                correct += V.Select(V.LessThan(y, half), V.Select(isZero, valid, zero), V.Select(isZero, zero, valid));
            }
        }

        return new(double.CreateTruncating(V.Sum(loss)), byRow ? LargestOutput.Hits<V, T>(batch) : double.CreateTruncating(V.Sum(correct)));
    }
}
