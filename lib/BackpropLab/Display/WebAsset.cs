namespace BackpropLab.Display;

/// <summary>The files for the browser that the build embeds in this assembly.</summary>
static class WebAsset
{
    public static string Text(string name)
    {
        using var reader = new StreamReader(Open(name));
        return reader.ReadToEnd();
    }

    public static Stream Open(string name) => typeof(WebAsset).Assembly.GetManifestResourceStream("web/" + name)
        ?? throw new InvalidOperationException($"The assembly holds no web asset {name}.");
}
