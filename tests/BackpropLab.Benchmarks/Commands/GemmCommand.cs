using System.CommandLine;
using System.Numerics;

namespace BackpropLab.Benchmarks;

/// <summary><c>gemm</c>: matrix products here and in OpenBLAS, on one thread and on two.</summary>
static class GemmCommand
{
    static readonly (int M, int K, int N)[] Shapes =
    [
        (4, 4, 4), (7, 7, 7), (8, 8, 8), (12, 12, 12), (16, 16, 16), (32, 32, 32), (33, 33, 33), (64, 64, 64),
        (256, 256, 256), (1024, 1024, 1024), (512, 784, 128),
    ];

    // Where two threads may pay.
    static readonly (int M, int K, int N)[] LargeShapes = [.. Shapes.Where(shape => shape.M >= 64)];

    // OpenBLAS's threads go on spinning for 2^28 ticks of the processor's clock after a product, 134 ms at 2 GHz.
    static readonly TimeSpan TimeToSleep = TimeSpan.FromMilliseconds(160);

    public static Command Create()
    {
        var command = new Command("gemm", "Multiply matrices here and in OpenBLAS, in turn: billions of operations a second.");
        command.SetAction(_ => Run());
        return command;
    }

    static void Run()
    {
        Console.WriteLine(Processor.Description);
        var blas = OpenBlas.TryLoad();
        Console.WriteLine(blas is null ? "OpenBLAS is not installed: its column stays blank." : $"OpenBLAS with the kernels for {blas.Core}");
        var table = new FigureTable("m x k x n", "precision", "threads", "ours (GFLOP/s)", "OpenBLAS", "ratio");
        foreach (var (threads, shapes) in new[] { (1, Shapes), (2, LargeShapes) })
        {
            Add<double>(table, blas, threads, shapes);
            Add<float>(table, blas, threads, shapes);
        }

        table.Write();
    }

    static void Add<T>(FigureTable table, OpenBlas? blas, int threads, (int M, int K, int N)[] shapes)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        blas?.SetThreads(threads);
        foreach (var (m, k, n) in shapes)
        {
            var product = new ProductPair<T>(m, k, n);
            var (ours, theirs, ratio) = blas is null
                ? (Duel.Alone(() => product.Ours(threads)), default(double?), default(double?))
                : Duel.Run(() => product.Ours(threads), () => product.Theirs(blas), threads > 1 ? TimeToSleep : default);
            var operations = 2e-9 * m * k * n;
            table.AddRow(
                $"{m} x {k} x {n}", typeof(T) == typeof(double) ? "float64" : "float32", $"{threads}",
                FigureTable.Figure(operations / ours), FigureTable.Figure(operations / theirs), FigureTable.Times(ratio));
        }
    }
}
