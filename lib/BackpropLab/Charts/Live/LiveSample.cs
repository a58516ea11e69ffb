namespace BackpropLab.Charts;

/// <summary>A sample as the page's scripts take it: its inputs and its targets, one for each output.</summary>
sealed record LiveSample(double[] X, double[] T);
