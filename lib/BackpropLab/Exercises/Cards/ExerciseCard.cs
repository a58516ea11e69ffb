using BackpropLab.Display;
using BackpropLab.Exercises;

namespace BackpropLab;

/// <summary>
/// What an exercise answers: solved, not yet and why, not attempted; a hint, a solution. Its state is told by a sign
/// and a word, never by colour alone.
/// </summary>
public sealed class ExerciseCard : Renderable
{
    static readonly string styles = EmbeddedWebFiles.Text("cards.css").Trim();

    readonly CardState state;
    readonly string title;
    readonly IReadOnlyList<CardBlock> blocks;

    internal ExerciseCard(CardState state, string title, IReadOnlyList<CardBlock> blocks) =>
        (this.state, this.title, this.blocks) = (state, title, blocks);

    /// <summary>What is to be given for an answer, so that a page can offer it to be pressed: see docs/conventions.md; null if nothing is asked.</summary>
    internal AnswerKind? Asks { get; init; }

    /// <summary>The card as text: sign, state and title, then what it says.</summary>
    public override string ToString() =>
        string.Join('\n', blocks.Select(block => block.ToString()!).Prepend($"{state.Sign} {title}: {state.Word}"));

    /// <summary>The same with a sentence below it; itself if there is none.</summary>
    internal ExerciseCard With(string? note) => note is null ? this : new(state, title, [.. blocks, .. ParagraphBlock.For(note)]) { Asks = Asks };

    internal override void WriteHtml(HtmlOutput html)
    {
        var label = HtmlOutput.Encode($"{title}: {state.Word}");
        var asks = Asks is { } kind ? $" data-asks=\"{kind.ToString().ToLowerInvariant()}\"" : "";
        html.Add($"<style>{styles}</style>\n<div class=\"bl-card bl-card-{state.Style}\" data-card=\"{state.Word.Replace(' ', '-')}\" role=\"group\" aria-label=\"{label}\"{asks}>\n");
        html.Add($"<p><span class=\"bl-badge\"><span aria-hidden=\"true\">{state.Sign}</span> {state.Word}</span> ");
        html.Add($"<strong>{HtmlOutput.Encode(title)}</strong></p>\n");
        foreach (var block in blocks)
            block.WriteHtml(html);
        html.Add("</div>\n");
    }
}
