using System.CommandLine;
using System.Numerics;
using BackpropLab.Numerics;

namespace BackpropLab.Benchmarks;

/// <summary><c>math</c>: elementary functions here and in System.Numerics.Tensors.</summary>
static class MathCommand
{
    // 16 and 32 KiB: the first-level cache holds arguments and results.
    const int Length = 2048;

    public static Command Create()
    {
        var command = new Command("math", "Take tanh, sigmoid, exp and log1p of arrays here and with System.Numerics.Tensors, in turn.");
        command.SetAction(_ => Run());
        return command;
    }

    static void Run()
    {
        Console.WriteLine(Processor.Description);
        var table = new FigureTable("function", "precision", "ours (ns an element)", "Tensors", "times faster");
        Add<double>(table);
        Add<float>(table);
        table.Write();
    }

    static void Add<T>(FigureTable table)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        foreach (var function in MathFunction<T>.All)
        {
            var (x, y) = (new AlignedBuffer<T>(Length), new AlignedBuffer<T>(Length));
            var generator = new NumPyGenerator(0);
            foreach (ref var value in x.Span)
                value = T.CreateTruncating(generator.Uniform(function.Low, function.High));
            var (ours, theirs, timesFaster) = Duel.Run(() => function.Ours(x, y), () => function.Theirs(x, y));
            table.AddRow(
                function.Name, typeof(T) == typeof(double) ? "float64" : "float32",
                FigureTable.Figure(1e9 * ours / Length), FigureTable.Figure(1e9 * theirs / Length), FigureTable.Times(timesFaster));
        }
    }
}
