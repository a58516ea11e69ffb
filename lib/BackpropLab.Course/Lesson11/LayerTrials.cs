using BackpropLab.Exercises;
using Matrix = MathNet.Numerics.LinearAlgebra.Matrix<double>;

namespace BackpropLab.Lessons;

/// <summary>Networks of one to five layers, different widths in each, with a batch: tanh inside, one sigmoid at the end.</summary>
static class LayerTrials
{
    static readonly (int N, int[] Sizes)[] sizes =
        [(4, [2, 3, 1]), (5, [3, 1]), (1, [2, 4, 3, 1]), (6, [3, 2, 4, 5, 1]), (3, [2, 3, 5, 4, 2, 1])];

    /// <summary>A case for each network.</summary>
    /// <param name="arguments">Takes the function's arguments from X, W, b and t.</param>
    /// <param name="probe">Takes from them what the first matrix of the result is the derivative of.</param>
    public static IEnumerable<ExerciseCase> Cases(
        Func<Matrix, Matrix[], Matrix[], Matrix, object[]> arguments, Func<Matrix, Matrix[], Matrix[], Matrix, GradientProbe>? probe = null) => sizes.Select((size, i) =>
    {
        return Made(i + 1) with { Redraw = Made };

        ExerciseCase Made(int seed)
        {
            var draw = new Draw(seed);
            var (x, t) = (draw.Normal(size.N, size.Sizes[0]), draw.Targets(size.N));
            Matrix[] w = [.. size.Sizes.Zip(size.Sizes.Skip(1), draw.Normal)], b = [.. size.Sizes.Skip(1).Select(units => draw.Normal(1, units))];
            return new(FormattableString.Invariant($"N = {size.N}, layers {string.Join('-', size.Sizes)}"), arguments(x, w, b, t), probe?.Invoke(x, w, b, t));
        }
    });

    /// <summary>The loss by the weights of the first layer.</summary>
    public static GradientProbe ByFirstWeights(Matrix x, Matrix[] w, Matrix[] b, Matrix t) => new(
        "∂L/∂W⁽¹⁾", w[0], first => Loss.BinaryCrossEntropyOnLogits.Value(Pass(x, [first, .. w.Skip(1)], b, Activation.Tanh, Activation.Identity)[^1], t));

    /// <summary>The forward pass: X, and what each layer puts out (N, its units).</summary>
    /// <param name="x">Samples (N, D).</param>
    /// <param name="w">Weights, a matrix for each layer.</param>
    /// <param name="b">Biases, a row for each layer.</param>
    /// <param name="hidden">What bends the hidden layers.</param>
    /// <param name="output">What bends the last one.</param>
    public static Matrix[] Pass(Matrix x, Matrix[] w, Matrix[] b, Activation hidden, Activation output)
    {
        var z = new List<Matrix> { x };
        for (var l = 0; l < w.Length; l++)
            z.Add((l < w.Length - 1 ? hidden : output).Apply(Affine.Apply(z[l], w[l], b[l])));
        return [.. z];
    }
}
