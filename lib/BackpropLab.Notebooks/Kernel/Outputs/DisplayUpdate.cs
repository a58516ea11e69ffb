using System.Text.Json;

namespace BackpropLab.Notebooks;

/// <summary>
/// A value that takes the place of one shown before, by the same cell or an earlier one. It never stands among a cell's
/// outputs itself.
/// </summary>
/// <param name="DisplayId">The <see cref="DisplayOutput.DisplayId"/> of what it replaces.</param>
/// <param name="Data">One rendering for each MIME type, as in <see cref="DisplayOutput"/>.</param>
public sealed record DisplayUpdate(string DisplayId, IReadOnlyDictionary<string, JsonElement> Data) : CellOutput
{
    /// <summary>Puts it into its place among the outputs of a cell; gives that place, or -1 if there is none.</summary>
    internal int PutInto(List<CellOutput> outputs)
    {
        var place = outputs.FindIndex(output => (output as DisplayOutput)?.DisplayId == DisplayId);
        if (place >= 0)
            outputs[place] = (DisplayOutput)outputs[place] with { Data = Data };
        return place;
    }
}
