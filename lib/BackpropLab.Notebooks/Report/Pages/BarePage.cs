namespace BackpropLab.Notebooks;

/// <summary>A page of a sentence or two, such as a server shows at an address that leads on or is closed.</summary>
static class BarePage
{
    /// <summary>The document.</summary>
    /// <param name="head">What stands in its head besides, as HTML.</param>
    /// <param name="body">What stands on it, as HTML.</param>
    public static string Render(string head, string body) => $"""
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <title>Backprop Lab</title>
        {head}
        </head>
        <body>
        {body}
        </body>
        </html>

        """;
}
