namespace BackpropLab.Networks;

/// <summary>What initial weights are drawn with, from where a stream stands.</summary>
/// <param name="StandardNormal">A normal number with mean 0 and standard deviation 1.</param>
/// <param name="Uniform">A number between two.</param>
readonly record struct RandomDraws(Func<double> StandardNormal, Func<double, double, double> Uniform);
