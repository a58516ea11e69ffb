using System.Text.Json;

namespace BackpropLab.Display;

/// <summary>What the script of an output draws: the element's id, traces and layout as JSON, and how they move.</summary>
readonly record struct Plot(string ElementId, string PlotlyJson, Animation? Animation)
{
    /// <summary>An argument of the script.</summary>
    public string ToScript() => Animation is null
        ? $"[{JsonSerializer.Serialize(ElementId)}, {PlotlyJson}]"
        : $$"""[{{JsonSerializer.Serialize(ElementId)}}, {{PlotlyJson}}, {"values": "{{Animation.Values}}", "labels": {{JsonSerializer.Serialize(Animation.Labels)}}}]""";
}
