using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab;

/// <summary>A node of a computation, as the chart of a computation graph draws it.</summary>
/// <param name="Number">Its place in the order of computation, 0, 1, 2, ...</param>
/// <param name="Name">The name of a leaf, or the operation.</param>
/// <param name="Value">What was computed, of any shape.</param>
/// <param name="Gradient">∂loss/∂value, of the shape of the value; null where no gradient reaches.</param>
/// <param name="Inputs">The numbers of the nodes that it was computed from; empty for a leaf.</param>
public sealed record GraphNode(int Number, string Name, Matrix<double> Value, Matrix<double>? Gradient, IReadOnlyList<int> Inputs);
