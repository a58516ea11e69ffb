namespace BackpropLab.Data;

/// <summary>The text files of Data/Resources, as they lie in the assembly.</summary>
static class EmbeddedData
{
    public static string[] Lines(string file)
    {
        using var reader = new StreamReader(typeof(EmbeddedData).Assembly.GetManifestResourceStream("data/" + file)!);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
    }
}
