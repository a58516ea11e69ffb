namespace BackpropLab.Browser;

/// <summary>What is solved of the course: the library writes a file, as everywhere, and the page keeps what is in it.</summary>
static class Progress
{
    const string File = ".progress.json";

    static string known = "";

    /// <summary>Puts the file where the library looks for it.</summary>
    /// <param name="kept">What is kept; null for nothing.</param>
    public static void Put(string? kept)
    {
        if (kept is null)
            return;
        known = kept;
        System.IO.File.WriteAllText(File, kept);
    }

    /// <summary>Tells what the file holds, if that is new.</summary>
    public static void Tell(Action<string> note)
    {
        if (!System.IO.File.Exists(File) || System.IO.File.ReadAllText(File) is not { } now || now == known)
            return;
        known = now;
        note(now);
    }
}
