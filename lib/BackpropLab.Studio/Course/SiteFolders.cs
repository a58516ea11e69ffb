namespace BackpropLab.Studio;

/// <summary>Where a static site has what its pages share, seen from its front page. The names change with what is in them.</summary>
/// <param name="Assets">The folder of styles and scripts.</param>
/// <param name="Kernel">The folder of what runs cells.</param>
sealed record SiteFolders(string Assets, string Kernel);
