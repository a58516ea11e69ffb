namespace BackpropLab.Numerics;

/// <summary>The loss summed over a batch and how many of its answers are right.</summary>
readonly record struct BatchScore(double LossSum, double Correct);
