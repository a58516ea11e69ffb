namespace BackpropLab.Studio;

/// <summary>A lesson of a static site.</summary>
/// <param name="Name">Its name in addresses.</param>
/// <param name="Text">The notebook as it is at first.</param>
/// <param name="Page">Its page, complete.</param>
/// <param name="State">What its page shows, for the scripts of the page, as JSON.</param>
sealed record SiteLesson(string Name, string Text, string Page, byte[] State);
