namespace BackpropLab.Notebooks;

/// <summary>What one page says; <see cref="PageShell"/> puts it into a document.</summary>
/// <param name="Title">Its title, as plain text.</param>
/// <param name="Main">Its content, as HTML.</param>
/// <param name="Contents">The list of its sections, as HTML; empty if there is none.</param>
/// <param name="Footer">What stands below, as HTML.</param>
sealed record Page(string Title, string Main, string Contents, string Footer)
{
    /// <summary>The scripts in its content that may run, as sources of a content security policy.</summary>
    public IEnumerable<string> Scripts { get; init; } = [];

    /// <summary>What stands in the bar of a page that goes on changing, as HTML; null for a page that is finished.</summary>
    public string? LiveBar { get; init; }

    /// <summary>Where its styles and scripts are, seen from it.</summary>
    public string Assets { get; init; } = "assets/";

    /// <summary>The content security policy of a live page that nobody sends with one; null for none.</summary>
    public string? Policy { get; init; }

    /// <summary>What such a page loads besides, as HTML.</summary>
    public string LiveAssets { get; init; } = "";
}
