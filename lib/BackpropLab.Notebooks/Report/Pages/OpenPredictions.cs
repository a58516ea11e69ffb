using System.Text.RegularExpressions;

namespace BackpropLab.Notebooks;

/// <summary>
/// The cells of an experiment between the question what will happen and what did, as long as nobody has predicted it: what
/// they put out is folded. A host that runs a whole notebook at once would else show it below the question.
/// </summary>
static partial class OpenPredictions
{
    /// <summary>The places of those cells, each with the prediction that it waits for.</summary>
    /// <param name="cells">All cells of a notebook.</param>
    public static IReadOnlyDictionary<int, string> Of(IReadOnlyList<DibCell> cells)
    {
        var waiting = new Dictionary<int, string>();
        foreach (var (place, cell) in cells.Index())
        {
            if (!cell.IsCSharp || Asked().Match(cell.Source) is not { Success: true } asked)
                continue;
            var id = asked.Groups["id"].Value;
            var outcome = cells.Skip(place).TakeWhile(other => !other.Source.StartsWith($"Exercise.Outcome(\"{id}\"", StringComparison.Ordinal)).Count() + place;
            for (var between = place + 1; outcome < cells.Count && between < outcome; between++)
            {
                if (cells[between].IsCSharp && !Card().IsMatch(cells[between].Source))
                    waiting.TryAdd(between, id);
            }
        }

        return waiting;
    }

    [GeneratedRegex("""^Exercise\.Predict\("(?<id>[^"]+)", *(?:"[? ]*"|'\?')\)\s*$""")]
    private static partial Regex Asked();

    // The card of another prediction, an exercise or a question gives nothing away.
    [GeneratedRegex("""^Exercise\.(?!Use)""")]
    private static partial Regex Card();
}
