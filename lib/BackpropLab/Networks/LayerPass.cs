using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab.Networks;

/// <summary>What one layer did with a batch: its pre-activations a^l and activations z^l, (N, units) each.</summary>
sealed record LayerPass(Layer Layer, Matrix<double> A, Matrix<double> Z);
