namespace BackpropLab.Display;

/// <summary>The files for the browser that the build embeds in this assembly.</summary>
static class EmbeddedWebFiles
{
    public static string Text(string name)
    {
        using var reader = new StreamReader(Open(name));
        return reader.ReadToEnd();
    }

    public static Stream Open(string name) => typeof(EmbeddedWebFiles).Assembly.GetManifestResourceStream("web/" + name)
        ?? throw new InvalidOperationException($"The assembly holds no web file {name}.");
}
