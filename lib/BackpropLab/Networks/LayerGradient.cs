using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab.Networks;

/// <summary>One layer's gradients, of the shapes of W and b, and the delta (N, units) that they were made from.</summary>
sealed record LayerGradient(Layer Layer, Matrix<double> Weights, Matrix<double> Biases, Matrix<double> Delta);
