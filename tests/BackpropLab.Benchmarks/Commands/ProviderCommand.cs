using System.CommandLine;
using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab.Benchmarks;

/// <summary><c>provider</c>: a student's own <c>X * W</c> on matrices, with MathNet's managed provider and with ours.</summary>
static class ProviderCommand
{
    static readonly (int M, int K, int N)[] Shapes =
        [.. Enumerable.Range(0, 11).Select(power => 1 << power).Select(size => (size, size, size)), (280, 2, 8), (512, 784, 128)];

    public static Command Create()
    {
        var command = new Command("provider", "Multiply MathNet matrices with its managed provider and with ours.");
        command.SetAction(_ => Run());
        return command;
    }

    static void Run()
    {
        Console.WriteLine(Processor.Description);
        var table = new FigureTable("m x k x n", "ours (µs)", "managed (µs)", "times faster");
        foreach (var (m, k, n) in Shapes)
        {
            var generator = new NumPyGenerator(0);
            var (a, b, c) = (generator.Random(m, k), generator.Random(k, n), Matrix<double>.Build.Dense(m, n));
            var (best, managed) = (double.PositiveInfinity, double.PositiveInfinity);
            for (var round = 0; round < 3; round++)
            {
                FastLinearAlgebra.TurnOn();
                best = Math.Min(best, Duel.Alone(() => a.Multiply(b, c)));
                FastLinearAlgebra.TurnOff();
                managed = Math.Min(managed, Duel.Alone(() => a.Multiply(b, c)));
            }

            table.AddRow($"{m} x {k} x {n}", FigureTable.Figure(1e6 * best), FigureTable.Figure(1e6 * managed), FigureTable.Times(managed / best));
        }

        table.Write();
    }
}
