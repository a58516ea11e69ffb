using System.Text.RegularExpressions;
using BackpropLab.Live;
using BackpropLab.Notebooks;

namespace BackpropLab.Studio;

/// <summary>The document of a lesson, with its cells as they are: it reads without scripts. What changes comes as messages.</summary>
static partial class LessonPage
{
    /// <param name="more">What the menu offers besides, as HTML.</param>
    static string Bar(string more) => $"""
        <div class="nb-live">
        <p class="nb-status-line" id="status" role="status">Connecting</p>
        <span class="nb-saved" id="saved"></span>
        <button type="button" data-command="runStale" aria-disabled="true" title="Run what is out of date">Bring up to date</button>
        <button type="button" data-command="stop" aria-disabled="true">Stop</button>
        <button type="button" data-command="runAll" aria-disabled="true">Run all</button>
        <details class="nb-menu">
        <summary title="More"><span class="nb-hidden">More for this page</span></summary>
        <div>
        <button type="button" data-command="restart" aria-disabled="true">Restart and run all</button>
        <button type="button" id="present">Present, one section at a time</button>
        <button type="button" id="show-keys">What the keys do</button>
        <button type="button" id="show-class" hidden>Join a class</button>
        <button type="button" data-command="resetLesson" data-ask="Put all of it back? Press again">Reset this lesson</button>
        {more}</div>
        </details>
        </div>
        <div id="problem" role="alert"></div>
        """;

    const string Main = """
        <noscript><p class="nb-note">Scripts run and edit the cells of this page: allow them here.</p></noscript>
        <div class="nb-note" id="trust" role="region" aria-label="Trust" hidden>
        <p>This notebook is not one of the course’s own, so none of its code has run, and its text is shown without scripts. Code can do
        on this machine whatever you can: run it if you trust whoever wrote it.</p>
        <button type="button" data-command="trust">Trust and run this notebook</button>
        </div>
        """;

    const string Asides = """
        <div class="nb-hidden" id="announcements" role="status"></div>
        <div id="notes" role="status"></div>
        <dialog id="keys" aria-labelledby="keys-title">
        <h2 id="keys-title">Keys</h2>
        <table><tbody></tbody></table>
        <form method="dialog"><button>Close</button></form>
        </dialog>
        <dialog id="class" aria-labelledby="class-title">
        <h2 id="class-title">Join a class</h2>
        <p id="class-text"></p>
        <form>
        <div id="class-fields">
        <p class="nb-by-network"><label>Address that the teacher shows <input name="address" autocomplete="off" spellcheck="false" placeholder="http://192.168.1.20:5055/"></label></p>
        <p class="nb-by-network"><label>Code <input name="code" autocomplete="off" autocapitalize="characters" spellcheck="false"></label></p>
        <p><label>Your name <input name="name" autocomplete="off" maxlength="40" placeholder="a made-up one"></label></p>
        <details><summary>No network leads to the class</summary>
        <p>Nothing is sent then. Each card ends with eight letters, which you read out. Take the number that the teacher gives you.</p>
        <p><label>Your seat <input name="seat" type="number" min="1" max="255"></label></p></details>
        </div>
        <p id="class-problem" role="alert"></p>
        <button id="join">Join</button>
        <button type="button" id="leave" hidden>Leave the class</button>
        <button type="button" value="close">Close</button>
        </form>
        </dialog>
        """;

    static readonly string[] styles = ["lesson.css", "editor.css", "present.css"];

    /// <summary>The document.</summary>
    /// <param name="name">The notebook's file without its extension.</param>
    /// <param name="state">What it shows; null as long as nobody has read it.</param>
    /// <param name="before">The lesson before it; null if there is none.</param>
    /// <param name="after">The lesson after it; null if there is none.</param>
    /// <param name="nonce">What its script gives to the scripts that outputs bring.</param>
    /// <param name="site">Where the files of a static site are; null for a page that a server sends.</param>
    public static string Render(string name, PageState? state, LessonSummary? before, LessonSummary? after, string nonce, SiteFolders? site = null)
    {
        var file = Html.Encode($"{name}.dib");
        var kept = site is null ? $"What you write here is saved in {file}, and what another editor saves there shows here." : SiteTexts.LessonFooter;
        var footer = $"{Neighbours(before, after)}<p>{kept}</p>";
        var heading = $"""<h1 id="untitled" hidden>{file}</h1>""";
        var cells = string.Concat(state?.Cells.Select(Cell) ?? []);
        var main = $"""{heading}{"\n"}{Main}{"\n"}<div id="cells">{cells}</div>{"\n"}{Asides}""";
        var folder = site is null ? "assets/" : $"../{site.Assets}/";
        var sheets = string.Concat(styles.Select(style => $"""<link rel="stylesheet" href="{folder}{style}">{"\n"}"""));
        var kernel = site is null ? "" : $"""<link rel="kernel" href="../{site.Kernel}/" data-notebook="{file}">{"\n"}""";
        var assets = $"""{"\n"}{sheets}{kernel}{Named(site?.Class)}<script type="module" nonce="{nonce}" src="{folder}lesson.js"></script>""";
        var page = new Page($"{state?.Title ?? file} · Backprop Lab", main, state?.Contents ?? "", footer)
        {
            LiveBar = Bar(site is null ? "" : SiteTexts.Menu),
            LiveAssets = assets,
            Assets = folder,
            Policy = site is null ? null : PagePolicy.OfSitePage(PageShell.Scripts, nonce, site.Class?.Address),
        };
        return PageShell.Render(page, home: "../");
    }

    static string Named(ClassLink? link) => link is null ? ""
        : $"""<link rel="class" href="{Html.Encode(link.Address.AbsoluteUri)}" data-code="{Html.Encode(link.Code)}">{"\n"}""";

    static string Neighbours(LessonSummary? before, LessonSummary? after)
    {
        if (before is null && after is null)
            return "";
        var back = before is null ? "" : $"""<a rel="prev" href="../{Uri.EscapeDataString(before.Name)}/"><span aria-hidden="true">←</span> {Html.Encode(before.Title)}</a>""";
        var forth = after is null ? "" : $"""<a rel="next" href="../{Uri.EscapeDataString(after.Name)}/">{Html.Encode(after.Title)} <span aria-hidden="true">→</span></a>""";
        return $"""<nav aria-label="Lessons">{back}{forth}</nav>""";
    }

    static string Cell(CellView cell)
    {
        // Scripts that outputs bring run once, when they come as messages; a chart is nothing without its own.
        var outputs = string.Concat(cell.Outputs.Where(output => !Plotly.IsIn(output)).Select(output => Script().Replace(output, "")));
        return outputs == "" ? cell.Frame
            : $"""{cell.Frame[..cell.Frame.LastIndexOf("</div>", StringComparison.Ordinal)]}<div class="nb-outputs">{outputs}</div></div>{"\n"}""";
    }

    [GeneratedRegex("<script\\b.*?</script>", RegexOptions.Singleline | RegexOptions.IgnoreCase)]
    private static partial Regex Script();

    /// <summary>
    /// What the page may load and run. Who may frame it is not said: an editor that shows it beside the notebook frames
    /// it under a scheme of its own, and who was not let in cannot frame it at all.
    /// </summary>
    /// <param name="nonce">The nonce of this page.</param>
    public static string ContentSecurityPolicy(string nonce) => PagePolicy.OfLivePage(PageShell.Scripts, nonce);
}
