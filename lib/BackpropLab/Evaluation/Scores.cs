namespace BackpropLab;

/// <summary>How a network does on some samples.</summary>
/// <param name="Loss">The loss, averaged over the samples, with no decay term.</param>
/// <param name="Accuracy">The share of right answers, 0 to 1; NaN for <see cref="Loss.SquaredError"/>, which has no classes.</param>
public readonly record struct Scores(double Loss, double Accuracy);
