using BackpropLab.Notebooks;

namespace BackpropLab.Live;

/// <summary>A lesson as it was at first: the student's edition of the teacher's notebook, which lies beside it in <c>source/</c>, or what a hand-out has given.</summary>
/// <param name="path">The student's notebook.</param>
sealed class GivenEdition(string path)
{
    IReadOnlyList<DibCell>? cells;
    DateTime read;

    /// <summary>The teacher's notebook, or the given one.</summary>
    public string SourcePath { get; } = HandOut.SourceOf(path);

    /// <summary>Its cells; null where there is no such lesson, or the teacher's notebook is broken.</summary>
    public IReadOnlyList<DibCell>? Cells
    {
        get
        {
            var written = File.GetLastWriteTimeUtc(SourcePath);
            if (written != read)
                (cells, read) = (Load(), written);
            return cells;
        }
    }

    IReadOnlyList<DibCell>? Load()
    {
        try
        {
            return File.Exists(SourcePath) ? StudentEdition.Of(DibDocument.Load(SourcePath), SourcePath).Cells : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or FormatException)
        {
            return null;
        }
    }
}
