using System.Text.Json.Nodes;

namespace BackpropLab.Notebooks;

/// <summary>A run in the terms of nbformat 4.5 (https://nbformat.readthedocs.io/en/latest/format_description.html).</summary>
static class IpynbDocument
{
    /// <summary>The notebook. The first chart in it brings plotly.js, because no page around it does.</summary>
    public static JsonObject Of(NotebookResult result)
    {
        var cells = new JsonArray();
        var plotly = new PlotlyCarrier();
        foreach (var (index, cell) in result.Cells.Index())
            cells.Add(Cell(cell, index, plotly));
        return new JsonObject
        {
            ["cells"] = cells,
            ["metadata"] = Metadata(result.Document),
            ["nbformat"] = 4,
            ["nbformat_minor"] = 5,
        };
    }

    static JsonObject Metadata(DibDocument document)
    {
        var metadata = new JsonObject
        {
            ["kernelspec"] = new JsonObject { ["display_name"] = ".NET (C#)", ["language"] = "C#", ["name"] = ".net-csharp" },
            ["language_info"] = new JsonObject
            {
                ["file_extension"] = ".cs",
                ["mimetype"] = "text/x-csharp",
                ["name"] = "C#",
                ["pygments_lexer"] = "csharp",
            },
        };
        if (document.Meta?["kernelInfo"] is { } kernels)
            metadata["polyglot_notebook"] = new JsonObject { ["kernelInfo"] = kernels.DeepClone() };
        return metadata;
    }

    static JsonObject Cell(CellResult result, int index, PlotlyCarrier plotly)
    {
        var cell = new JsonObject
        {
            ["cell_type"] = result.Cell.IsMarkdown ? "markdown" : "code",
            ["id"] = CellHtml.Id(index),
            ["metadata"] = CellMetadata(result.Cell),
            ["source"] = Lines(result.Cell.Source),
        };
        if (result.Cell.IsMarkdown)
            return cell;
        // The number of the cell and not of its run: a person sees one numbering in all that is made of a notebook.
        var number = index + 1;
        cell["execution_count"] = result.ExecutionCount is null ? null : number;
        cell["outputs"] = new JsonArray([.. result.Outputs.Select(output => IpynbOutput.Of(output, number, plotly))]);
        return cell;
    }

    /// <summary>A cell of another kernel says so in the way of .NET Interactive, whose kernel then runs it as that.</summary>
    static JsonObject CellMetadata(DibCell cell) => cell.IsCSharp || cell.IsMarkdown
        ? []
        : new JsonObject
        {
            ["dotnet_interactive"] = new JsonObject { ["language"] = cell.Language },
            ["polyglot_notebook"] = new JsonObject { ["kernelName"] = cell.Language },
        };

    /// <summary>A text as a list of its lines, each with its line end, which keeps differences between versions small.</summary>
    public static JsonArray Lines(string text)
    {
        var lines = new JsonArray();
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end + 1;
            lines.Add(text[start..end]);
            start = end;
        }

        return lines;
    }
}
