using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab.Exercises;

/// <summary>Random numbers for the inputs of a case: the same in every session.</summary>
/// <param name="seed">The seed.</param>
public sealed class Draw(int seed)
{
    readonly NumPyRandomState random = new(seed);

    /// <summary>Standard normal numbers (rows, columns).</summary>
    public Matrix<double> Normal(int rows, int columns) => random.StandardNormal(rows, columns);

    /// <summary>Numbers between two bounds (rows, columns).</summary>
    public Matrix<double> Between(double low, double high, int rows, int columns) => random.Uniform(low, high, rows, columns);

    /// <summary>A number between two bounds with two decimals, so that a student can reckon with it.</summary>
    public double Number(double low, double high) => Math.Round(random.Uniform(low, high), 2);

    /// <summary>A whole number from one bound to the other.</summary>
    public int Whole(int low, int high) => random.RandInt(low, high + 1);

    /// <summary>A class, 0 or 1.</summary>
    public double Class() => random.RandomSample() < 0.5 ? 0 : 1;

    /// <summary>Probabilities (rows, 1), none near 0 or 1.</summary>
    public Matrix<double> Probabilities(int rows) => Between(0.05, 0.95, rows, 1);

    /// <summary>Targets 0 and 1 (rows, 1); both classes where there is room, and either where there is one row.</summary>
    public Matrix<double> Targets(int rows)
    {
        if (rows == 1)
            return Matrix<double>.Build.Dense(1, 1, 1 - seed % 2);
        var order = random.Permutation(rows);
        return Matrix<double>.Build.Dense(rows, 1, (row, _) => order[row] % 2 == 0 ? 1 : 0);
    }

    /// <summary>The numbers 0 .. count - 1 in random order.</summary>
    public int[] Order(int count) => random.Permutation(count);
}
