using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace BackpropLab.Notebooks.Tests.Report;

/// <summary>What nbformat 4.5 requires of the cells and outputs that are written here, each breach a sentence.</summary>
static partial class NbFormat
{
    public static IEnumerable<string> Breaches(JsonNode notebook)
    {
        foreach (var breach in Keys(notebook, "The notebook", "cells", "metadata", "nbformat", "nbformat_minor"))
            yield return breach;
        if ((notebook["nbformat"]?.GetValue<int>(), notebook["nbformat_minor"]?.GetValue<int>()) is not (4, >= 5))
            yield return "The notebook is not of format 4.5.";
        foreach (var part in new[] { ("kernelspec", "name"), ("kernelspec", "display_name"), ("language_info", "name") })
        {
            if (notebook["metadata"]?[part.Item1]?[part.Item2] is null)
                yield return $"The metadata lacks {part}.";
        }

        var cells = notebook["cells"]!.AsArray();
        foreach (var breach in cells.SelectMany((cell, i) => OfCell(cell!, $"Cell {i + 1}")))
            yield return breach;
        foreach (var id in cells.GroupBy(cell => cell!["id"]?.ToString()).Where(group => group.Count() > 1))
            yield return $"Two cells have the id {id.Key}.";
    }

    static IEnumerable<string> OfCell(JsonNode cell, string name)
    {
        var breaches = cell["cell_type"]?.ToString() switch
        {
            "markdown" or "raw" => Keys(cell, name, "cell_type", "id", "metadata", "source"),
            "code" => Keys(cell, name, "cell_type", "execution_count", "id", "metadata", "outputs", "source")
                .Concat(cell["execution_count"] is null or JsonValue ? [] : [$"{name} has an execution count that is no number."])
                .Concat(cell["outputs"]!.AsArray().SelectMany((output, i) => OfOutput(output!, $"{name}, output {i + 1}"))),
            var type => [$"{name} is of the unknown type {type}."],
        };
        return breaches
            .Concat(Id().IsMatch(cell["id"]?.ToString() ?? "") ? [] : [$"{name} has no valid id."])
            .Concat(Lines(cell["source"], $"{name}'s source"));
    }

    static IEnumerable<string> OfOutput(JsonNode output, string name) => output["output_type"]?.ToString() switch
    {
        "stream" => Keys(output, name, "name", "output_type", "text").Concat(Lines(output["text"], name)),
        "display_data" => Keys(output, name, "data", "metadata", "output_type").Concat(Data(output["data"], name)),
        "execute_result" => Keys(output, name, "data", "execution_count", "metadata", "output_type").Concat(Data(output["data"], name)),
        "error" => Keys(output, name, "ename", "evalue", "output_type", "traceback"),
        var type => [$"{name} is of the unknown type {type}."],
    };

    static IEnumerable<string> Data(JsonNode? data, string name) => data is JsonObject bundle
        ? bundle.Where(item => !Json().IsMatch(item.Key)).SelectMany(item => Lines(item.Value, $"{name}, {item.Key}"))
        : [$"{name} has no data."];

    static IEnumerable<string> Lines(JsonNode? text, string name)
    {
        if (text is not JsonArray lines)
            return [$"{name} is no list of lines."];
        return lines.SkipLast(1).Any(line => !line!.GetValue<string>().EndsWith('\n')) ? [$"{name} has a line without its end."] : [];
    }

    static IEnumerable<string> Keys(JsonNode node, string name, params string[] required)
    {
        var keys = node.AsObject().Select(item => item.Key).ToList();
        return required.Except(keys).Select(key => $"{name} lacks {key}.").Concat(keys.Except(required).Select(key => $"{name} has the unknown key {key}."));
    }

    [GeneratedRegex("^[a-zA-Z0-9-_]{1,64}$")]
    private static partial Regex Id();

    [GeneratedRegex(@"^application/(.*\+)?json$")]
    private static partial Regex Json();
}
