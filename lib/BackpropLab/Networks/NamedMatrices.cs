using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab.Networks;

/// <summary>Matrices that are asked for by name, in a fixed order.</summary>
sealed class NamedMatrices
{
    readonly List<string> names = [];
    readonly Dictionary<string, Matrix<double>> matrices = [];

    public IReadOnlyList<string> Names => names;

    public Matrix<double> this[string name]
    {
        get
        {
            ArgumentNullException.ThrowIfNull(name);
            return matrices.TryGetValue(name, out var matrix)
                ? matrix
                : throw new ArgumentException($"There is no {name}: there are {string.Join(", ", names)}.", nameof(name));
        }
    }

    /// <summary>Some names with their shapes.</summary>
    public Table Shapes(string caption, IReadOnlyList<string> shown) =>
        new(caption, ["name", "shape"], [.. shown.Select(name => (object?[])[name, $"({matrices[name].RowCount}, {matrices[name].ColumnCount})"])]);

    public void Add(string name, Matrix<double> matrix)
    {
        names.Add(name);
        matrices.Add(name, matrix);
    }
}
