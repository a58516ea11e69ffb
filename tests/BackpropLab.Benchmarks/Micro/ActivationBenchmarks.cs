using BenchmarkDotNet.Attributes;
using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab.Benchmarks;

/// <summary>Activations of a hidden layer (280, 8), the library's and MathNet's own.</summary>
public class ActivationBenchmarks
{
    readonly Matrix<double> a = new NumPyGenerator(0).StandardNormal(280, 8);

    [Benchmark(Baseline = true)]
    public Matrix<double> PointwiseTanh() => a.PointwiseTanh();

    [Benchmark]
    public Matrix<double> Tanh() => Activation.Tanh.Apply(a);

    [Benchmark]
    public Matrix<double> MapSigmoid() => a.Map(value => 1 / (1 + Math.Exp(-value)));

    [Benchmark]
    public Matrix<double> Sigmoid() => Activation.Sigmoid.Apply(a);

    [Benchmark]
    public Matrix<double> Relu() => Activation.Relu.Apply(a);
}
