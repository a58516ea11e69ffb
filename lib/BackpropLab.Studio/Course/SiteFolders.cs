namespace BackpropLab.Studio;

/// <summary>What the pages of a static site share, seen from its front page. The names change with what is in them.</summary>
/// <param name="Assets">The folder of styles and scripts.</param>
/// <param name="Kernel">The folder of what runs cells.</param>
/// <param name="Class">The class that they name; null for none.</param>
sealed record SiteFolders(string Assets, string Kernel, ClassLink? Class);
