using BackpropLab.Files;

namespace BackpropLab.Notebooks;

/// <summary>
/// Where a notebook's relative links lead once it is a page in another folder: to the page of another notebook, or
/// to the file where it stays. A picture is taken into the page, so that the report can be moved.
/// </summary>
/// <param name="notebookFolder">The folder that the links are relative to.</param>
/// <param name="outputFolder">The folder of the page; null if the page has none.</param>
/// <param name="pages">The page of each notebook, by its full path.</param>
sealed class ReportLinks(string notebookFolder, string? outputFolder, IReadOnlyDictionary<string, string> pages)
{
    /// <summary>The most bytes of a picture that a page takes in.</summary>
    const int MostBytes = 20 << 20;

    /// <summary>The address to write for one that the notebook has.</summary>
    /// <param name="url">The notebook's own.</param>
    /// <param name="isImage">Whether it is that of a picture.</param>
    /// <param name="isForeign">
    /// Whether the notebook is a foreign one: its pictures lie in its own folder, or else it could have the page that a person
    /// hands on take in whatever that person may read.
    /// </param>
    public string Resolve(string url, bool isImage, bool isForeign = false)
    {
        if (url.Length == 0 || url[0] is '#' or '/' || Uri.TryCreate(url, UriKind.Absolute, out _))
            return url;

        var end = url.IndexOfAny(['#', '?']);
        var (path, rest) = end < 0 ? (url, "") : (url[..end], url[end..]);
        var file = Path.GetFullPath(Path.Combine(notebookFolder, Uri.UnescapeDataString(path)));
        if (pages.TryGetValue(file, out var page))
            return page + rest;
        if (!File.Exists(file))
            return url;
        if (isImage)
            return isForeign && !IsOfFolder(file) ? url : Embedded(file) ?? url;
        return outputFolder is null ? url : AsUrl(Path.GetRelativePath(outputFolder, file)) + rest;
    }

    bool IsOfFolder(string file) => Path.GetRelativePath(notebookFolder, file).Split(Path.DirectorySeparatorChar)[0] != ".." && !IsLink(file);

    /// <summary>Whether the file, or a folder between it and the notebook, is a link to elsewhere.</summary>
    bool IsLink(string file) => file != notebookFolder
        && (File.ResolveLinkTarget(file, returnFinalTarget: false) is not null || IsLink(Path.GetDirectoryName(file)!));

    /// <summary>A picture as an address that holds it; null for what is none, or cannot be read.</summary>
    static string? Embedded(string file)
    {
        try
        {
            return MimeType(file) is { } type
                ? $"data:{type};base64,{Convert.ToBase64String(RegularFile.ReadAllBytes(file, "a picture", MostBytes))}"
                : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    static string? MimeType(string file) => Path.GetExtension(file).ToLowerInvariant() switch
    {
        ".png" => "image/png",
        ".jpg" or ".jpeg" => "image/jpeg",
        ".gif" => "image/gif",
        ".svg" => "image/svg+xml",
        ".webp" => "image/webp",
        _ => null,
    };

    static string AsUrl(string path) =>
        string.Join('/', path.Split(Path.DirectorySeparatorChar).Select(Uri.EscapeDataString));
}
