using BackpropLab.Notebooks;

namespace BackpropLab.Cli;

/// <summary>Makes up the folder in which the student of a hand-out works, and says what there is to know of it.</summary>
static class StudentsLessons
{
    /// <summary>Does so; in a checkout there is nothing to do.</summary>
    /// <returns>Why the folder cannot be made up, in a sentence; null if it is.</returns>
    public static string? Bring(TextWriter say)
    {
        if (HandOut.Current is not { } handOut)
            return null;
        try
        {
            foreach (var sentence in Sentences(StudentFolder.Bring(handOut), handOut))
                say.WriteLine(sentence);
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return $"Your lessons go to {handOut.WorkFolder}, and that cannot be written: {e.Message.TrimEnd('.')}. Close what has a file there open; or name another folder in the variable {HandOut.WorkFolderVariable}.";
        }
    }

    static IEnumerable<string> Sentences(BroughtLessons lessons, HandOut handOut)
    {
        if (lessons.New.Count > 0)
            yield return $"New in {handOut.Notebooks}, where you work: {string.Join(", ", lessons.New)}.";
        if (lessons.Renewed.Count > 0)
            yield return $"Newer now, for you had written nothing there: {string.Join(", ", lessons.Renewed)}.";
        if (lessons.Held.Count > 0)
            yield return $"There is a newer {string.Join(", ", lessons.Held)}. Yours is as you left it; {Typed.Lab} reset {lessons.Held[0].Split('-')[0]} takes the newer one, and keeps yours in notebooks/{NotebookReset.KeptFolder}.";
    }
}
