using BackpropLab.Notebooks;

namespace BackpropLab.Classroom;

/// <summary>What the pages of a class that is followed have in common.</summary>
static class RoomPage
{
    /// <summary>The document.</summary>
    /// <param name="name">What the class is called.</param>
    /// <param name="style">The class of the body, for the style sheet.</param>
    /// <param name="head">What stands in its head besides, as HTML.</param>
    /// <param name="body">What stands on it, as HTML.</param>
    public static string Render(string name, string style, string head, string body) => $"""
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>{Html.Encode(name)} · Backprop Lab</title>
        <link rel="stylesheet" href="assets/page.css">
        <link rel="stylesheet" href="assets/class.css">
        {head}
        </head>
        <body class="{style}">
        {body}
        </body>
        </html>

        """;
}
