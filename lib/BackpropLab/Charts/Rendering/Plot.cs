namespace BackpropLab;

/// <summary>What the script of an output draws: the element's id, and traces and layout as JSON.</summary>
readonly record struct Plot(string ElementId, string PlotlyJson);
