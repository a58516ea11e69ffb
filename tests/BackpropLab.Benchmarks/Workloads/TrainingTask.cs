using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab.Benchmarks;

/// <summary>A training that can be begun anew: its data, and a fresh network with its options.</summary>
/// <param name="X">Inputs (N, D).</param>
/// <param name="T">Targets (N, K) or class numbers (N, 1).</param>
/// <param name="Fresh">Parameters as they start, and options whose random streams stand at their beginning.</param>
sealed record TrainingTask(Matrix<double> X, Matrix<double> T, Func<(Mlp Net, TrainingOptions Options)> Fresh);
