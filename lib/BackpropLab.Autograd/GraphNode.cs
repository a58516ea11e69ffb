using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab.Autograd;

/// <summary>
/// A node of a computation, for drawing: its place in the order of computation, the name of a leaf or the operation, the
/// value, dLoss/dValue (null where none reaches), and the numbers of the nodes it was computed from.
/// </summary>
public sealed record GraphNode(int Number, string Name, Matrix<double> Value, Matrix<double>? Gradient, IReadOnlyList<int> Inputs);
