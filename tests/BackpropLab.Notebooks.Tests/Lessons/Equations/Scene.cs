using Matrix = MathNet.Numerics.LinearAlgebra.Matrix<double>;

namespace BackpropLab.Notebooks.Tests.Lessons.Equations;

/// <summary>What the letters of a formula stand for: values that the library computed, from random numbers.</summary>
/// <param name="Name">What it is, as a failing test says it.</param>
sealed record Scene(string Name)
{
    /// <summary>Matrices, and numbers as (1, 1), by their names: <c>W(1)</c>, <c>∂L/∂W(1)</c>, <c>W←</c> for W after a step.</summary>
    public Dictionary<string, Matrix> Values { get; } = [];

    /// <summary>What is there once for each place of an index, such as E of each sample.</summary>
    public Dictionary<string, IReadOnlyList<Matrix>> Families { get; } = [];

    /// <summary>Functions of a matrix, element by element or row by row.</summary>
    public Dictionary<string, Func<Matrix, Matrix>> Functions { get; init; } = [];

    /// <summary>Indices that have one value here, counted from 0: the right class, a layer.</summary>
    public Dictionary<string, int> Indices { get; init; } = [];

    /// <summary>How far the other indices go.</summary>
    public Dictionary<string, int> Ranges { get; } = [];

    /// <summary>The rows of a batch, by its name.</summary>
    public Dictionary<string, IReadOnlyList<int>> Sets { get; } = [];

    /// <summary>The same scene with one more index set.</summary>
    public Scene With(string index, int place) => this with { Indices = new(Indices) { [index] = place } };
}
