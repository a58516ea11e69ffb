using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace BackpropLab.Kernel;

/// <summary>Changes to a text that leave its lines where they are, and the way back from the new text to the old.</summary>
sealed class CodeEdits
{
    readonly List<TextChange> changes = [];

    public void Insert(int position, string text) => Replace(new TextSpan(position, 0), text);

    public void Replace(TextSpan span, string text) => changes.Add(new TextChange(span, text));

    /// <summary>The text with the changes made.</summary>
    public string ApplyTo(string code)
    {
        var text = new StringBuilder();
        var position = 0;
        foreach (var change in InOrder())
        {
            text.Append(code, position, change.Span.Start - position).Append(change.NewText);
            position = change.Span.End;
        }

        return text.Append(code, position, code.Length - position).ToString();
    }

    /// <summary>Where a position of the new text was in the old; within an insertion, where that was made.</summary>
    public int ToOriginal(int position)
    {
        var shift = 0;
        foreach (var change in InOrder())
        {
            var start = change.Span.Start + shift;
            if (position < start)
                break;
            if (position < start + change.NewText!.Length)
                return change.Span.Start;
            shift += change.NewText.Length - change.Span.Length;
        }

        return position - shift;
    }

    /// <summary>The changes by position; of those at one place the first made comes first, so that an outer loop opens before an inner one.</summary>
    IEnumerable<TextChange> InOrder() => changes.OrderBy(change => change.Span.Start);
}
