namespace BackpropLab;

/// <summary>The files for the browser that the build embeds in this assembly.</summary>
static class WebAsset
{
    public static string Text(string name) =>
        TryOpen(name) is { } stream
            ? new StreamReader(stream).ReadToEnd()
            : throw new InvalidOperationException($"The assembly holds no web asset {name}.");

    public static Stream? TryOpen(string name) => typeof(WebAsset).Assembly.GetManifestResourceStream("web/" + name);
}
