using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab.Exercises;

/// <summary>
/// A loss of weights that bends strongly, Σ exp(rate · w) + bend · (Σ w)², so that a quotient of differences which is one-sided,
/// or too long, shows. An input that is a function is one of these: two numbers say all of it.
/// </summary>
/// <param name="Rate">How fast it rises.</param>
/// <param name="Bend">How much each weight has to do with the others.</param>
public sealed record SteepLoss(double Rate, double Bend)
{
    /// <summary>The loss at weights of any shape.</summary>
    public double At(Matrix<double> weights) =>
        weights.Map(weight => Math.Exp(Rate * weight)).Enumerate().Sum() + Bend * Math.Pow(weights.Enumerate().Sum(), 2);
}
