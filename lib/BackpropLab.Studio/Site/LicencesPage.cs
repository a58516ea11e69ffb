using BackpropLab.Notebooks;

namespace BackpropLab.Studio;

/// <summary>The page of a site that names whose work is in it.</summary>
static class LicencesPage
{
    const string Notices = "notices/THIRD-PARTY-NOTICES.md";

    /// <summary>The document.</summary>
    public static string Render(SiteFolders folders)
    {
        using var stream = typeof(LicencesPage).Assembly.GetManifestResourceStream(Notices)!;
        using var reader = new StreamReader(stream);
        var main = MarkdownHtml.Render(reader.ReadToEnd(), [], links: null);
        var assets = $"../{folders.Assets}/";
        return PageShell.Render(
            new Page("Licences · Backprop Lab", main, Contents: "", Footer: "")
            {
                LiveBar = "",
                Assets = assets,
                Policy = PagePolicy.OfSitePage(PageShell.Scripts, SiteAssets.Nonce),
            },
            home: "../");
    }
}
