using Markdig.Extensions.Mathematics;
using Markdig.Helpers;
using Markdig.Parsers;

namespace BackpropLab.Notebooks;

/// <summary>Formulas between <c>\(</c> and <c>\)</c>, and displayed ones between <c>\[</c> and <c>\]</c>, as LaTeX writes them.</summary>
sealed class BackslashFormulaParser : InlineParser
{
    public BackslashFormulaParser() => OpeningCharacters = ['\\'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var opening = slice.PeekChar();
        if (opening is not ('(' or '['))
            return false;

        var length = slice.AsSpan()[2..].IndexOf(opening == '(' ? "\\)" : "\\]", StringComparison.Ordinal);
        if (length < 1)
            return false;

        var start = slice.Start + 2;
        processor.Inline = new MathInline
        {
            Delimiter = '$',
            DelimiterCount = opening == '(' ? 1 : 2,
            Content = new StringSlice(slice.Text, start, start + length - 1),
        };
        slice.Start = start + length + 2;
        return true;
    }
}
