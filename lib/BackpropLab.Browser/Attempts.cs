namespace BackpropLab.Browser;

/// <summary>What a class is to be told: the library writes lines into a file, as everywhere, and the page sends them.</summary>
static class Attempts
{
    const string Membership = ".class.json";
    const string Lines = ".attempts.jsonl";

    /// <summary>Puts what the page knows of the class where the library looks for it.</summary>
    /// <param name="membership">The class that the student has joined, as JSON; null for none.</param>
    public static void Join(string? membership)
    {
        if (membership is null)
            File.Delete(Membership);
        else
            File.WriteAllText(Membership, membership);
    }

    /// <summary>Tells what is new.</summary>
    public static void Tell(Action<string> note)
    {
        if (!File.Exists(Lines))
            return;
        var lines = File.ReadAllText(Lines);
        File.Delete(Lines);
        note(lines);
    }
}
