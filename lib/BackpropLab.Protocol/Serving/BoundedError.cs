using System.Globalization;

namespace BackpropLab.Protocol;

/// <summary>Keeps errors within <see cref="OutputLimits"/>, whichever engine found them: an exception may say anything.</summary>
static class BoundedError
{
    /// <summary>The error; what is cut says so where it is cut, and how long it was.</summary>
    public static CellError Of(CellError error) => new(Cut(error.Name), Cut(error.Message), Lines(error.Traceback));

    static string Cut(string text) => text.Length <= OutputLimits.ErrorCharacters ? text : string.Create(CultureInfo.InvariantCulture,
        $"{text.AsSpan(0, OutputLimits.ErrorCharacters)} [Cut here: of {text.Length:N0} characters, the first {OutputLimits.ErrorCharacters:N0} are shown.]");

    static List<string> Lines(IReadOnlyList<string> lines)
    {
        var shown = lines.Take(OutputLimits.ErrorLines).Select(Cut).ToList();
        if (lines.Count > shown.Count)
            shown.Add(string.Create(CultureInfo.InvariantCulture, $"[{lines.Count - shown.Count:N0} more lines left out.]"));
        return shown;
    }
}
