using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab.Exercises;

/// <summary>What a run of a program gives to see.</summary>
/// <param name="Losses">The loss of the training samples at the beginning of every epoch, as long as it is a number.</param>
/// <param name="HasDiverged">Whether the loss ceased to be a number.</param>
/// <param name="Gradients">The gradients of the second step beside nudges of the program's own loss.</param>
/// <param name="Judged">What the last line computes, and its name.</param>
/// <param name="Hidden">What the hidden units put out for the training samples (N, H); null where there are none.</param>
/// <param name="Train">The training samples.</param>
/// <param name="Test">The test samples.</param>
/// <param name="Predict">The trained network: outputs (M, K) for inputs (M, D).</param>
/// <param name="First">What each line gave its name when it ran for the first time.</param>
sealed record Evidence(
    IReadOnlyList<double> Losses,
    bool HasDiverged,
    IReadOnlyList<GradientCheckRow> Gradients,
    (string Name, double Value) Judged,
    Matrix<double>? Hidden,
    JudgedRows Train,
    JudgedRows Test,
    Func<Matrix<double>, Matrix<double>> Predict,
    IReadOnlyDictionary<int, object?> First)
{
    const double Flat = 0.99;

    // A training takes some hundred steps, along which the rounding of another, equivalent form grows.
    const double Tolerance = 1e-5;

    // What counts as learning as well as the healthy program, where a setting or a draw of random numbers may be another.
    const double LossFactor = 1.5;
    const double LessRight = 0.04;

    /// <summary>The share of the hidden outputs at which a tanh is flat.</summary>
    public double Saturated => Hidden!.Enumerate().Average(value => Math.Abs(value) > Flat ? 1.0 : 0.0);

    /// <summary>How many hidden units put out 0 for every sample.</summary>
    public int Dead => Hidden!.EnumerateColumns().Count(column => column.All(value => value == 0));

    public bool GradientsAgree => Gradients.All(row => row.Verdict == GradientVerdict.Agrees);

    /// <summary>Whether two runs show the same numbers, rounding aside.</summary>
    public bool IsSameAs(Evidence other) =>
        Losses.Count == other.Losses.Count && HasDiverged == other.HasDiverged
        && Losses.Zip(other.Losses).All(pair => IsNear(pair.First, pair.Second))
        && Gradients.Zip(other.Gradients).All(pair => IsSame(pair.First, pair.Second))
        && IsNear(Judged.Value, other.Judged.Value) && IsNear(Train.Y, other.Train.Y) && IsNear(Test.Y, other.Test.Y);

    /// <summary>Whether a program with another setting, or with other random numbers, learns as well as the healthy one.</summary>
    public bool IsAsGoodAs(Evidence healthy) =>
        !HasDiverged && GradientsAgree && IsAsLowAs(healthy, 0) && IsAsLowAs(healthy, healthy.Losses.Count / 2) && IsAsLowAs(healthy, healthy.Losses.Count - 1)
        && (Train.HasClasses ? Test.Right >= healthy.Test.Right - LessRight : Judged.Value <= LossFactor * healthy.Judged.Value);

    bool IsAsLowAs(Evidence healthy, int epoch) => Losses[epoch] <= LossFactor * healthy.Losses[epoch];

    // A row shows the element that is furthest off. Where errors are equal, or nothing but rounding, that is another element
    // for an equivalent form, and then the two cannot be compared.
    static bool IsSame(GradientCheckRow one, GradientCheckRow other) =>
        one.Verdict == other.Verdict && ((one.Row, one.Column) != (other.Row, other.Column) || IsNear(one.Analytic, other.Analytic));

    static bool IsNear(Matrix<double> one, Matrix<double> other) =>
        Agreement.SameShape(one, other) && one.EnumerateIndexed().All(item => IsNear(item.Item3, other[item.Item1, item.Item2]));

    static bool IsNear(double one, double other) => one.Equals(other) || Math.Abs(one - other) <= Tolerance * Math.Max(Math.Abs(one) + Math.Abs(other), 1e-3);
}
