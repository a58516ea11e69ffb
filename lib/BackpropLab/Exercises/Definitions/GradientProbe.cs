using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab.Exercises;

/// <summary>A function whose derivative an exercise asks for, so that central differences can tell the same without algebra.</summary>
/// <param name="Name">The derivative, such as <c>∂L/∂W2</c>.</param>
/// <param name="At">The point at which it is asked for.</param>
/// <param name="Loss">The function.</param>
public sealed record GradientProbe(string Name, Matrix<double> At, Func<Matrix<double>, double> Loss);
