namespace BackpropLab.Notebooks;

/// <summary>Code as a block of a page.</summary>
static class CodeHtml
{
    /// <summary>The block; C# is highlighted, any other language is plain.</summary>
    public static string Render(string code, string language)
    {
        var content = language is "csharp" or "cs" or "c#" ? CSharpHighlighter.ToHtml(code) : Html.Encode(code);
        return $"""<pre class="nb-source"><code>{content}</code></pre>""";
    }
}
