namespace BackpropLab.Charts;

/// <summary>An activation as the page's scripts take it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Slope">The slope of a leaky ReLU on the negative side.</param>
sealed record LiveActivation(string Name, double Slope);
