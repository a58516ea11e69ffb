using System.Net;
using BackpropLab.Protocol;

namespace BackpropLab.Kernel;

/// <summary>Sentences that stand below a value, such as that its own rendering failed and another one is shown.</summary>
sealed class FormattingNotes
{
    [ThreadStatic]
    static FormattingNotes? current;

    readonly List<string> notes = [];

    /// <summary>Renders a value and puts the notes below it that were made meanwhile, each once.</summary>
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
