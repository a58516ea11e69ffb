namespace BackpropLab.Plotly;

/// <summary>The document that plotly.js draws, <c>application/vnd.plotly.v1+json</c>.</summary>
sealed record PlotlyFigure(IReadOnlyList<Trace> Data, Layout Layout);
