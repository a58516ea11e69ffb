using BenchmarkDotNet.Attributes;
using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab.Benchmarks;

/// <summary>A student's <c>X * W</c> with and without the library's provider.</summary>
public class ProductBenchmarks
{
    Matrix<double> x = null!, w = null!, a = null!;

    [Params(true, false)]
    public bool Provider { get; set; }

    [Params("280 x 2 x 8", "64 x 64 x 32", "512 x 784 x 128")]
    public string Shape { get; set; } = "";

    [GlobalSetup]
    public void Setup()
    {
        var sizes = Shape.Split(" x ").Select(int.Parse).ToArray();
        var generator = new NumPyGenerator(0);
        (x, w) = (generator.Random(sizes[0], sizes[1]), generator.Random(sizes[1], sizes[2]));
        a = Matrix<double>.Build.Dense(sizes[0], sizes[2]);
        if (Provider)
            FastLinearAlgebra.TurnOn();
        else
            FastLinearAlgebra.TurnOff();
    }

    [Benchmark]
    public Matrix<double> NewMatrix() => x * w;

    [Benchmark]
    public void IntoMatrix() => x.Multiply(w, a);
}
