using System.Text;

namespace BackpropLab.Classroom;

/// <summary>Sentences of the course, in which code stands between backticks.</summary>
static class CodeInText
{
    /// <summary>The sentence as HTML.</summary>
    public static string Html(string sentence)
    {
        var text = new StringBuilder();
        var parts = sentence.Split('`');
        for (var i = 0; i < parts.Length; i++)
            text.Append(i % 2 == 1 && i < parts.Length - 1 ? $"<code>{Notebooks.Html.Encode(parts[i])}</code>" : Notebooks.Html.Encode(parts[i]));
        return text.ToString();
    }
}
