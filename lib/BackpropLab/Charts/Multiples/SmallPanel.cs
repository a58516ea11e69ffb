using BackpropLab.Plotly;

namespace BackpropLab.Charts;

/// <summary>One of several plots in a figure.</summary>
sealed record SmallPanel(string Title, Axis Xaxis, Axis Yaxis, IReadOnlyList<Trace> Traces, string? Subtitle = null);
