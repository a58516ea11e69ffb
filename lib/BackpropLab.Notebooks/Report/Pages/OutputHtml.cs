using System.Text.Json;

namespace BackpropLab.Notebooks;

/// <summary>What a cell put out, as HTML.</summary>
static class OutputHtml
{
    static readonly JsonSerializerOptions Indented = new(DisplayOutput.Json) { WriteIndented = true };

    /// <summary>The outputs in order; what was written to one stream in several pieces is one block.</summary>
    public static string Render(IReadOnlyList<CellOutput> outputs) => string.Concat(Merged(outputs).Select(Render));

    static string Render(CellOutput output) => output switch
    {
        StreamOutput stream => Stream(stream),
        DisplayOutput display => Display(display),
        ErrorOutput error => Error(error),
        _ => throw new ArgumentException($"An output of type {output.GetType().Name} has no rendering as HTML.", nameof(output)),
    };

    static IEnumerable<CellOutput> Merged(IReadOnlyList<CellOutput> outputs)
    {
        for (var i = 0; i < outputs.Count; i++)
        {
            if (outputs[i] is not StreamOutput first)
            {
                yield return outputs[i];
                continue;
            }

            var pieces = outputs.Skip(i).TakeWhile(output => (output as StreamOutput)?.Name == first.Name).Cast<StreamOutput>().ToList();
            i += pieces.Count - 1;
            yield return first with { Text = string.Concat(pieces.Select(piece => piece.Text)) };
        }
    }

    static string Stream(StreamOutput stream)
    {
        var text = Html.Encode(StreamText.Clean(stream.Text).TrimEnd('\n'));
        return stream.Name == "stderr"
            ? $"""<div class="nb-stderr"><p class="nb-label">Standard error</p><pre class="nb-stream">{text}</pre></div>"""
            : $"""<pre class="nb-stream">{text}</pre>""";
    }

    static string Display(DisplayOutput display)
    {
        if (display.Html is { } html)
            return $"""<div class="nb-html">{html}</div>""";
        if (Plotly.FigureOf(display) is { } figure)
            return $"""<div class="nb-html">{figure}</div>""";
        foreach (var (type, value) in display.Data)
        {
            if (value.ValueKind == JsonValueKind.String && Rich(type, value.GetString()!) is { } rich)
                return $"""<div class="nb-html">{rich}</div>""";
        }

        var (mimeType, data) = display.Data.FirstOrDefault();
        var text = display.PlainText
            ?? (data.ValueKind is JsonValueKind.Object or JsonValueKind.Array ? JsonSerializer.Serialize(data, Indented) : data.ToString());
        return mimeType is null ? "" : $"""<pre class="nb-plain">{Html.Encode(StreamText.Clean(text))}</pre>""";
    }

    static string? Rich(string mimeType, string value) => mimeType switch
    {
        "text/markdown" => MarkdownHtml.Render(value, [], links: null),
        "text/latex" => $"""<div class="nb-formula">{FormulaHtml.Displayed(value.Trim().Trim('$'))}</div>""",
        "image/svg+xml" => value,
        "image/png" or "image/jpeg" or "image/gif" =>
            $"""<img alt="Picture shown by the cell" src="data:{mimeType};base64,{Html.Encode(value.ReplaceLineEndings(""))}">""",
        _ => null,
    };

    static string Error(ErrorOutput error)
    {
        var traceback = StreamText.Clean(string.Join('\n', error.Traceback));
        var (style, sign) = error.IsWaiting ? ("nb-waiting", "…") : ("nb-error", "✗");
        var details = traceback.Length == 0 ? "" : $"<pre>{Html.Encode(traceback)}</pre>";
        return $"""
            <div class="{style}"><p><span aria-hidden="true">{sign}</span> <strong>{Html.Encode(error.Name)}</strong>: {Html.Encode(StreamText.Clean(error.Message))}</p>{details}</div>
            """;
    }
}
