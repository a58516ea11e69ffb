using BackpropLab.Numerics;

namespace BackpropLab.Tests.Numerics;

/// <summary>The end of the network at every vector width, against formulas on single numbers.</summary>
public unsafe class HeadTests
{
    static readonly double[] Logits = [-30, -5, -1.5, -0.2, 0, 0.3, 1.1, 4, 29, 0.7, -0.7];
    static readonly double[] Targets = [0, 1, 0, 1, 1, 0, 1, 0, 1, 0.25, 0.5];

    public static TheoryData<int> Widths => VectorWidths.All;

    [Theory]
    [MemberData(nameof(Widths))]
    public void Binary_cross_entropies_are_their_formulas(int width)
    {
        Compare(width, Loss.BinaryCrossEntropy, (a, t) => CrossEntropy(Math.Clamp(Sigmoid(a), 1e-8, 1 - 1e-8), t), (a, t) => Sigmoid(a) - t);
        Compare(width, Loss.BinaryCrossEntropyWithEpsilon, (a, t) => -t * Math.Log(Sigmoid(a) + 1e-8) - (1 - t) * Math.Log(1 - Sigmoid(a) + 1e-8), (a, t) => Sigmoid(a) - t);
        Compare(width, Loss.BinaryCrossEntropyOnLogits, (a, t) => Math.Max(a, 0) - a * t + Math.Log(1 + Math.Exp(-Math.Abs(a))), (a, t) => Sigmoid(a) - t);
    }

    [Theory]
    [MemberData(nameof(Widths))]
    public void Squared_errors_are_their_formulas(int width)
    {
        Compare(width, Loss.SquaredError, (a, t) => (a - t) * (a - t) / 2, (a, t) => a - t);
        Compare(width, Loss.SquaredErrorOfSigmoid, (a, t) => Math.Pow(Sigmoid(a) - t, 2) / 2, (a, t) => (Sigmoid(a) - t) * Sigmoid(a) * (1 - Sigmoid(a)));
    }

    [Theory]
    [MemberData(nameof(Widths))]
    public void Softmax_cross_entropies_are_their_formulas(int width)
    {
        double[][] logits = [[1, 2, 3], [700, 0, -700], [0, 0, 0], [-2, 5, 5], [1e-3, 2e-3, 0]];
        double[][] targets = [[0, 0, 1], [0, 1, 0], [1, 0, 0], [0, 1, 0], [0.2, 0.3, 0.5]];
        foreach (var (loss, epsilon) in new[] { (Loss.SoftmaxCrossEntropy, 0), (Loss.SoftmaxCrossEntropyWithEpsilon, 1e-15) })
        {
            var (y, delta, score) = Run(width, loss, logits, targets);
            var sum = 0.0;
            for (var i = 0; i < logits.Length; i++)
            {
                var largest = logits[i].Max();
                var total = logits[i].Sum(a => Math.Exp(a - largest));
                for (var k = 0; k < 3; k++)
                {
                    var p = Math.Exp(logits[i][k] - largest) / total;
                    Assert.Equal(p, y[i][k], 1e-15);
                    Assert.Equal(p - targets[i][k], delta[i][k], 1e-15);
                    sum -= targets[i][k] * (epsilon > 0 ? Math.Log(p + epsilon) : logits[i][k] - largest - Math.Log(total));
                }
            }

            Assert.Equal(sum, score.LossSum, 1e-12 * sum);
            // Right: the first, the third and the fourth (the first of equal scores), and the last has its largest target elsewhere.
            Assert.Equal(3, score.Correct);
        }
    }

    [Theory]
    [MemberData(nameof(VectorWidths.All), MemberType = typeof(VectorWidths))]
    public void Labels_take_fewer_logarithms_and_give_the_same(int width)
    {
        var generator = new NumPyGenerator(3);
        double[][] logits = [.. Enumerable.Range(0, 11).Select(_ => generator.Uniform(-30, 30, 4))];
        double[][] targets = [.. generator.Integers(0, 4, 11).Select(label => Enumerable.Range(0, 4).Select(k => k == label ? 1.0 : 0).ToArray())];
        foreach (var loss in Loss.All)
        {
            var general = Run(width, loss, logits, targets);
            var labelled = Run(width, loss, logits, targets, hasLabels: true);
            Assert.Equal(general.Y, labelled.Y);
            Assert.Equal(general.Delta, labelled.Delta);
            Assert.Equal(general.Score.Correct, labelled.Score.Correct);
            Assert.Equal(general.Score.LossSum, labelled.Score.LossSum, 1e-13 * general.Score.LossSum);
        }
    }

    static void Compare(int width, Loss loss, Func<double, double, double> term, Func<double, double, double> gradient)
    {
        var (y, delta, score) = Run(width, loss, [.. Logits.Select(a => new[] { a })], [.. Targets.Select(t => new[] { t })]);
        for (var i = 0; i < Logits.Length; i++)
        {
            Assert.Equal(loss == Loss.SquaredError ? Logits[i] : Sigmoid(Logits[i]), y[i][0], 1e-15);
            Assert.Equal(gradient(Logits[i], Targets[i]), delta[i][0], 1e-15);
        }

        var sum = Logits.Zip(Targets, term).Sum();
        Assert.Equal(sum, score.LossSum, 1e-13 * sum);
        Assert.Equal(Logits.Zip(Targets).Count(pair => y[Array.IndexOf(Logits, pair.First)][0] >= 0.5 == pair.Second >= 0.5), score.Correct);
    }

    static (double[][] Y, double[][] Delta, BatchScore Score) Run(int width, Loss loss, double[][] logits, double[][] targets, bool hasLabels = false)
    {
        var (rows, columns) = (logits.Length, logits[0].Length);
        var stride = OutputBatch<double>.Padded(rows);
        AlignedBuffer<double> a = new(stride * columns), t = new(stride * columns), y = new(stride * columns), delta = new(stride * columns), valid = new(stride);
        valid.Span[..rows].Fill(1);
        for (var i = 0; i < rows; i++)
        {
            for (var k = 0; k < columns; k++)
                (a.Span[i + k * stride], t.Span[i + k * stride]) = (logits[i][k], targets[i][k]);
        }

        var score = Primitives<double>.All[width].Head(loss.Kind, new()
        {
            A = a.Pointer, T = t.Pointer, Y = y.Pointer, Delta = delta.Pointer, Valid = valid.Pointer, Rows = stride, Stride = stride, Outputs = columns,
            HasLabels = hasLabels,
        });
        Assert.All(Enumerable.Range(rows, stride - rows), i => Assert.Equal(0, delta.Span[i]));
        return (Read(y), Read(delta), score);

        double[][] Read(AlignedBuffer<double> buffer) =>
            [.. Enumerable.Range(0, rows).Select(i => Enumerable.Range(0, columns).Select(k => buffer.Span[i + k * stride]).ToArray())];
    }

    static double Sigmoid(double a) => 1 / (1 + Math.Exp(-a));

    static double CrossEntropy(double q, double t) => -t * Math.Log(q) - (1 - t) * Math.Log(1 - q);
}
