using BackpropLab.Guards;

namespace BackpropLab;

/// <summary>
/// The inner product of a support vector machine: k(x, y) = φ(x)·φ(y) in a space of features φ that need never be
/// computed. Kernels of one kind with the same parameters are equal.
/// </summary>
public sealed record SvmKernel
{
    readonly Func<double[], double[], double> compute;

    SvmKernel(string name, Func<double[], double[], double> compute) => (Name, this.compute) = (name, compute);

    /// <summary>k(x, y) = x·y: a straight boundary.</summary>
    public static SvmKernel Linear { get; } = new("linear", Dot);

    /// <summary>What it is called, with its parameters.</summary>
    public string Name { get; }

    /// <summary>k(x, y) = (γ x·y + c)^degree: all products of up to <paramref name="degree"/> features.</summary>
    /// <param name="degree">1 or more.</param>
    /// <param name="gamma">γ, above 0.</param>
    /// <param name="offset">c, zero or more; with 0 only products of exactly that degree.</param>
    /// <exception cref="ArgumentOutOfRangeException">A parameter is outside these ranges or not finite.</exception>
    public static SvmKernel Polynomial(int degree, double gamma = 1, double offset = 1)
    {
        Guard.AtLeast(1, degree, nameof(degree));
        Guard.Positive(gamma, nameof(gamma));
        Guard.NotNegative(offset, nameof(offset));
        return new(
            FormattableString.Invariant($"polynomial (degree {degree}, γ {gamma}, offset {offset})"),
            (x, y) => Math.Pow((gamma * Dot(x, y)) + offset, degree));
    }

    /// <summary>k(x, y) = exp(−γ |x − y|²): closeness, falling off over a distance of about 1/√γ.</summary>
    /// <param name="gamma">γ, above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">γ is not above 0 or not finite.</exception>
    public static SvmKernel Rbf(double gamma)
    {
        Guard.Positive(gamma, nameof(gamma));
        return new(FormattableString.Invariant($"RBF (γ {gamma})"), (x, y) => Math.Exp(-gamma * SquaredDistance(x, y)));
    }

    /// <summary>The name.</summary>
    public override string ToString() => Name;

    /// <summary>Whether the other is of the same kind with the same parameters, all of which are in the name.</summary>
    /// <param name="other">Another kernel.</param>
    public bool Equals(SvmKernel? other) => other?.Name == Name;

    /// <inheritdoc/>
    public override int GetHashCode() => Name.GetHashCode(StringComparison.Ordinal);

    internal double Compute(double[] x, double[] y) => compute(x, y);

    static double Dot(double[] x, double[] y)
    {
        var sum = 0.0;
        for (var i = 0; i < x.Length; i++)
            sum += x[i] * y[i];
        return sum;
    }

    static double SquaredDistance(double[] x, double[] y)
    {
        var sum = 0.0;
        for (var i = 0; i < x.Length; i++)
            sum += (x[i] - y[i]) * (x[i] - y[i]);
        return sum;
    }
}
