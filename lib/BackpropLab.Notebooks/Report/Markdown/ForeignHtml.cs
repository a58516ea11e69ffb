using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Ganss.Xss;

namespace BackpropLab.Notebooks;

/// <summary>
/// What a foreign notebook's text makes, without what could act or pass for a part of the page: no scripts, handlers,
/// forms, frames or styles, and of classes and identifiers only those that our own rendering of Markdown gives.
/// </summary>
static class ForeignHtml
{
    static readonly HtmlSanitizer sanitizer = Create();

    /// <summary>The HTML that is left; each element in it is closed, so that it cannot reach what stands around it.</summary>
    public static string Sanitised(string html) => sanitizer.Sanitize(html);

    static HtmlSanitizer Create()
    {
        var created = new HtmlSanitizer(new HtmlSanitizerOptions
        {
            AllowedTags = Words(
                "a abbr b bdi bdo blockquote br caption cite code col colgroup dd del details dfn div dl dt em figcaption figure "
                + "h1 h2 h3 h4 h5 h6 hr i img input ins kbd li mark ol p pre q rp rt ruby s samp small span strong sub summary sup "
                + "table tbody td tfoot th thead time tr u ul var wbr "
                + "math mfrac mi mn mo mover mroot mrow mspace msqrt msub msubsup msup mtable mtd mtext mtr munder munderover"),
            AllowedAttributes = Words(
                "alt aria-label checked class colspan datetime dir disabled height href id lang open reversed rowspan scope src start "
                + "style title type value width "
                + "accent accentunder display displaystyle form largeop lspace mathvariant maxsize minsize rspace stretchy"),
            AllowedClasses = Words(
                "nb-formula nb-scroll nb-source nb-tex task-list-item contains-task-list cases aligned "
                + "tok-keyword tok-string tok-number tok-comment tok-type tok-method tok-directive"),
            AllowedCssProperties = Words("text-align"),
            AllowedSchemes = Words("http https mailto"),
            UriAttributes = Words("href src"),
        });
        created.FilterUrl += KeepPictures;
        created.PostProcessDom += (_, processed) => Trim(processed.Document);
        return created;
    }

    /// <summary>
    /// A picture is part of the text, in which it cannot run a script, or is not shown: one on another host would tell that
    /// who has opened the notebook, and when.
    /// </summary>
    static void KeepPictures(object? sender, FilterUrlEventArgs url)
    {
        if (url.Tag is IHtmlImageElement)
            url.SanitizedUrl = url.OriginalUrl.StartsWith("data:image/", StringComparison.OrdinalIgnoreCase) ? url.OriginalUrl : null;
    }

    /// <summary>Takes the identifiers from all but headings, which the contents lead to, and every field but the box of a task.</summary>
    static void Trim(IParentNode document)
    {
        foreach (var element in document.QuerySelectorAll("[id]:not(h1, h2, h3, h4, h5, h6)"))
            element.RemoveAttribute("id");
        foreach (var field in document.QuerySelectorAll("input:not([type=checkbox][disabled])"))
            field.Remove();
    }

    static HashSet<string> Words(string text) => [.. text.Split(' ')];
}
