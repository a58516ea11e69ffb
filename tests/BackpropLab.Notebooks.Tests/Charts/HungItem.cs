namespace BackpropLab.Notebooks.Tests.Charts;

/// <summary>An item of the gallery on a page.</summary>
/// <param name="Id">The element that it hangs in.</param>
/// <param name="Seconds">The work of the page's main thread to load plotly.js and to draw the item.</param>
/// <param name="Errors">What its scripts have thrown.</param>
/// <param name="ForeignRequests">The addresses of other hosts that it asked for.</param>
sealed record HungItem(string Id, double Seconds, IReadOnlyList<string> Errors, IReadOnlyList<string> ForeignRequests);
