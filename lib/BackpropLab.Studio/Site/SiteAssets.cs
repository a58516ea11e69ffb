using BackpropLab.Notebooks;

namespace BackpropLab.Studio;

/// <summary>The styles and scripts of a site, in a folder that is named after what is in it.</summary>
/// <param name="Folder">The folder.</param>
/// <param name="Files">The files, the folder in their names.</param>
sealed record SiteAssets(string Folder, IReadOnlyList<OutputFile> Files)
{
    /// <summary>What the page's own script gives to the scripts that outputs bring. It keeps out handlers and scripts in texts; whoever can write files of the site can write this too.</summary>
    public const string Nonce = "c2l0ZQ==";

    /// <summary>The scripts that stand elsewhere: beside what runs cells, and at the root.</summary>
    public static WebAssets OfKernel { get; } = new(typeof(CourseSite).Assembly, "kernel/");

    static readonly WebAssets own = new(typeof(CourseSite).Assembly);

    public static SiteAssets Make()
    {
        OutputFile[] files = [.. new[] { own, WebAssets.OfPages }.SelectMany(assets => assets.Names.Select(name => new OutputFile(name, assets.Get(name)!.Bytes)))];
        var folder = $"assets-{Digest.Of(files)}";
        return new(folder, [.. files.Select(file => file with { Name = $"{folder}/{file.Name}" })]);
    }
}
