using System.Text.RegularExpressions;
using System.Xml.Linq;
using BackpropLab.Notebooks.Formulas;
using FsCheck;
using FsCheck.Fluent;

namespace BackpropLab.Notebooks.Tests.Report.Formulas;

public sealed class TexPropertyTests
{
    static readonly Config TenThousand = Config.QuickThrowOnFailure.WithMaxTest(10_000);

    static readonly string[] Fragments =
    [
        "{", "}", "{", "}", "^", "_", "'", "&", @"\\", " ", "a", "W", "1", "0.5", "+", "-", "=", ",", "(", ")", "[", "]", "|", "<", ">", "δ", "🌙", "~", "#", "%", "$",
        @"\", @"\frac", @"\sqrt", @"\sum", @"\max", @"\left", @"\right", @"\left(", @"\right)", @"\bigl", @"\bigr)", @"\hat", @"\underbrace",
        @"\text{ if }", @"\text", @"\operatorname", @"\operatorname*{a}", @"\mathrm", @"\mathbb", @"\begin{cases}", @"\end{cases}", @"\begin{aligned}",
        @"\end{aligned}", @"\begin", @"\end", @"\,", @"\qquad", @"\limits", @"\odot", @"\unheard", "\0", "\ud83c", "\uFFFF",
    ];

    static readonly Gen<string> Mixture = Gen.Elements(Fragments).ArrayOf().Select(string.Concat);

    /// <summary>TeX that means something, of any depth.</summary>
    static readonly Gen<string> Meaning = Gen.Sized(Nested);

    [Fact]
    public void Any_mixture_gives_MathML_or_its_TeX_as_code_and_is_well_formed() => Prop.ForAll(Mixture.ToArbitrary(), tex =>
    {
        var isText = !tex.Any(character => character is '\0' or '\uFFFF' || char.IsSurrogate(character));
        return !isText || (XElement.Parse(FormulaHtml.Inline(tex)).Name.LocalName is "math" or "code" && XElement.Parse($"<p>{FormulaHtml.Displayed(tex)}</p>") is not null);
    }).Check(TenThousand);

    [Fact]
    public void Any_mixture_is_read_or_refused_by_a_sentence() => Prop.ForAll(Mixture.ToArbitrary(), tex =>
    {
        try
        {
            return XElement.Parse(MathMl.Inline(TexParser.Parse(tex))).DescendantsAndSelf().All(MathMlCore.IsValid);
        }
        catch (TexException e)
        {
            return e.Message.EndsWith('.');
        }
    }).Check(TenThousand);

    [Fact]
    public void What_means_something_is_read_and_blanks_between_tokens_change_nothing() => Prop.ForAll(Meaning.ToArbitrary(), tex =>
    {
        var mathMl = MathMl.Inline(TexParser.Parse(tex));
        return XElement.Parse(mathMl).DescendantsAndSelf().All(MathMlCore.IsValid) && mathMl == MathMl.Inline(TexParser.Parse($"  {Blanked(tex)} "));
    }).Check(TenThousand.WithEndSize(30));

    [Theory]
    [InlineData("{", "}")]
    [InlineData(@"\sqrt", "")]
    [InlineData("a^", "")]
    [InlineData(@"\hat\frac1", "")]
    [InlineData(@"\left(", @"\right)")]
    [InlineData(@"\begin{cases}", @"\end{cases}")]
    public void A_formula_that_is_far_too_deep_is_refused_and_costs_no_stack(string opening, string closing)
    {
        var tex = string.Concat(Enumerable.Repeat(opening, 100_000)) + "x" + string.Concat(Enumerable.Repeat(closing, 100_000));

        Assert.Throws<TexException>(() => TexParser.Parse(tex));
        Assert.StartsWith("<code", FormulaHtml.Inline(tex));
    }

    static string Blanked(string tex) => Regex.Replace(tex, "[_^&=+-]", "\n $0\t");

    static Gen<string> Nested(int size) => size < 2 ? Gen.Elements("a", "W", @"\delta", "0.5", @"\mathbb{R}", @"\infty", @"\mathrm{or}") : Gen.OneOf(
        Nested(0),
        from one in Nested(size / 2)
        from other in Nested(size / 2)
        from form in Gen.Elements(
            "{0} + {1}", "{0} = -{1}", @"\frac{{{0}}}{{{1}}}", "{{{0}}}_{{{1}}}", "{{{0}}}^{{{1}}}", @"\sum_{{{0}}} {1}", @"\ln {0} \odot {1}",
            @"\left( {0}, {1} \right)", @"\bigl[ {0} \bigr] {1}", @"\begin{{pmatrix}} {0} & {1} \\ {1} & {0} \end{{pmatrix}}", @"\hat{{{0}}} \, \sqrt{{{1}}}")
        select string.Format(System.Globalization.CultureInfo.InvariantCulture, form, one, other));
}
