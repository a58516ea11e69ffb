using BackpropLab.Notebooks;

namespace BackpropLab.Live;

/// <summary>What a save left in the file: a notebook, or the reason why it is none.</summary>
/// <param name="Source">The notebook; null if the file holds none.</param>
/// <param name="Problem">What is wrong and what was expected; null if nothing is.</param>
/// <param name="Line">The line at which it is wrong, from 1; null if it is the file as a whole.</param>
sealed record SavedNotebook(DibSource? Source, string? Problem, int? Line)
{
    /// <summary>Reads what a file held.</summary>
    /// <param name="bytes">Its content; null if it could not be read.</param>
    /// <param name="path">The file.</param>
    public static SavedNotebook Read(byte[]? bytes, string path)
    {
        if (bytes is null)
            return new(null, WhyUnread(path), null);
        try
        {
            return new(new DibSource(DibText.Decode(bytes, path), path), null, null);
        }
        catch (DibFormatException e)
        {
            return new(null, e.Message[$"{e.File}({e.Line}): ".Length..], e.Line);
        }
    }

    static string WhyUnread(string path)
    {
        if (!Path.Exists(path))
            return $"{path} is no longer there.";
        try
        {
            DibDocument.ReadBytes(path);
            return $"{path} could not be read for a moment.";
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return e.Message;
        }
    }
}
