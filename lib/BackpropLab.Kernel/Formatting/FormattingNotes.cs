using System.Net;
using BackpropLab.Protocol;

namespace BackpropLab.Kernel;

/// <summary>What is to be said below a value about how it came to be shown.</summary>
sealed class FormattingNotes
{
    [ThreadStatic]
    static FormattingNotes? current;

    readonly List<string> notes = [];

    /// <summary>Renders a value and puts below it, once each, what was noted meanwhile.</summary>
    public static MimeBundle Below(Func<MimeBundle> render)
    {
        var outer = current;
        var own = current = new();
        try
        {
            var bundle = render();
            foreach (var note in own.notes.Distinct())
                Append(bundle, note);
            return bundle;
        }
        finally
        {
            current = outer;
        }
    }

    public static void Add(string note) => current?.notes.Add(note);

    static void Append(MimeBundle bundle, string note)
    {
        var html = HtmlFormatter.OwnHtml(bundle) ?? $"<pre>{WebUtility.HtmlEncode(bundle.Text)}</pre>";
        bundle[MimeBundle.Html] = $"{html}<p class=\"lab-note\">{WebUtility.HtmlEncode(note)}</p>";
        bundle[MimeBundle.PlainText] = $"{bundle.Text}\n{note}";
    }
}
