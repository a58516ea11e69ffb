using BackpropLab.Notebooks;

namespace BackpropLab.Classroom;

/// <summary>A page that stands alone in one file, so that it can be handed to a student: with its styles, without scripts.</summary>
static class ClassPage
{
    static readonly string styles = Text(WebAssets.OfPages, "page.css") + Text(new WebAssets(typeof(ClassPage).Assembly), "class.css");

    /// <summary>The whole document.</summary>
    /// <param name="title">Its title, as plain text.</param>
    /// <param name="main">Its content, as HTML.</param>
    public static string Render(string title, string main) => $"""
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="generator" content="Backprop Lab">
        <title>{Html.Encode(title)}</title>
        <style>{styles}</style>
        </head>
        <body class="cl-page">
        <main id="main">
        {main}
        </main>
        </body>
        </html>

        """;

    static string Text(WebAssets assets, string name) => System.Text.Encoding.UTF8.GetString(assets.Get(name)!.Bytes);
}
