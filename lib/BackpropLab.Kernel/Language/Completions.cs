using System.Text.Json.Nodes;
using BackpropLab.Protocol;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Completion;

namespace BackpropLab.Kernel;

/// <summary>
/// What could be written at a place: what Roslyn offers there, less what does not fit what is typed, the likeliest first.
/// </summary>
static class Completions
{
    const int Most = 200;

    /// <summary>Answers the request.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="cursor">The place, in code points.</param>
    public static async Task<CompleteReply> AtAsync(OpenCell cell, int cursor)
    {
        var position = cell.Position(cursor);
        if (cell.IsDirective(position))
            return CompleteReply.None(cursor);
        var list = await CompletionService.GetService(cell.Document)!.GetCompletionsAsync(cell.Document, position);
        if (list.ItemsList.Count == 0 || list.Span.Start > position)
            return CompleteReply.None(cursor);
        var typed = cell.Text[list.Span.Start..position];
        var names = VisibleNames.At(cell, list.Span.Start);
        var order = new CompletionOrder(cell, names, position);
        var chosen = list.ItemsList
            .Select(item => (Item: item, Fit: TypedName.FitOf(item.FilterText, typed), Kind: CompletionKinds.Of(item, names.GetValueOrDefault(item.DisplayText))))
            .Where(candidate => candidate is { Fit: not NameFit.None, Kind: not null })
            .OrderBy(candidate => candidate.Fit)
            .ThenBy(candidate => order.RankOf(candidate.Item.DisplayText))
            .ThenByDescending(candidate => candidate.Item.Rules.MatchPriority)
            .ThenBy(candidate => candidate.Item.SortText, StringComparer.OrdinalIgnoreCase)
            .DistinctBy(candidate => candidate.Item.DisplayText)
            .Take(Most).ToArray();

        var start = CodePoints.FromUtf16(cell.Text, list.Span.Start);
        var documentation = new JsonObject();
        foreach (var (item, _, _) in chosen)
        {
            if (names.TryGetValue(item.DisplayText, out var symbols) && Documentation.Of(symbols[0], cell.Compilation)?.Summary is { Length: > 0 } summary)
                documentation[item.DisplayText] = summary;
        }

        return new CompleteReply(
            [.. chosen.Select(candidate => candidate.Item.DisplayText)], start, cursor,
            new CompleteMetadata(
                [.. chosen.Select(candidate => new CompletionMatch(start, cursor, candidate.Item.DisplayText, candidate.Kind!, names.TryGetValue(candidate.Item.DisplayText, out var symbols) ? SymbolText.Of(symbols) : ""))],
                documentation));
    }
}
