using System.Text;

namespace BackpropLab.Notebooks;

/// <summary>Text that is to stand in HTML.</summary>
static class Html
{
    /// <summary>
    /// A text as it is written between tags or in a quoted attribute. Letters of every script stay as they are:
    /// <see cref="System.Net.WebUtility"/> makes numbers of some, which a person who reads the page's source cannot read.
    /// </summary>
    public static string Encode(string text)
    {
        var html = new StringBuilder(text.Length + text.Length / 8);
        foreach (var character in text)
        {
            _ = character switch
            {
                '&' => html.Append("&amp;"),
                '<' => html.Append("&lt;"),
                '>' => html.Append("&gt;"),
                '"' => html.Append("&quot;"),
                _ => html.Append(character),
            };
        }

        return html.ToString();
    }
}
