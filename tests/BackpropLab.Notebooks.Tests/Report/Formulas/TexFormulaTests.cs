using System.Text.RegularExpressions;
using BackpropLab.Notebooks.Formulas;

namespace BackpropLab.Notebooks.Tests.Report.Formulas;

/// <summary>One construct after the other. The outermost element is left out of what is expected.</summary>
public sealed partial class TexFormulaTests
{
    [Theory]
    [InlineData(@"\frac{1}{N}", "<mfrac><mn>1</mn><mi>N</mi></mfrac>")]
    [InlineData(@"\frac12", "<mfrac><mn>1</mn><mn>2</mn></mfrac>")]
    [InlineData(@"\tfrac12 d", """<mfrac displaystyle="false"><mn>1</mn><mn>2</mn></mfrac><mi>d</mi>""")]
    [InlineData(@"\dfrac a b", """<mfrac displaystyle="true"><mi>a</mi><mi>b</mi></mfrac>""")]
    [InlineData(@"\frac{a+b}{2N}", """<mfrac><mrow><mi>a</mi><mo lspace="0" rspace="0">+</mo><mi>b</mi></mrow><mrow><mn>2</mn><mi>N</mi></mrow></mfrac>""")]
    public void Fractions(string tex, string mathMl) => Assert.Equal(mathMl, Inline(tex));

    [Theory]
    [InlineData("x_1", "<msub><mi>x</mi><mn>1</mn></msub>")]
    [InlineData("x_12", "<msub><mi>x</mi><mn>1</mn></msub><mn>2</mn>")]
    [InlineData("10^{-5}", """<msup><mn>10</mn><mrow><mo form="prefix" lspace="0" rspace="0">−</mo><mn>5</mn></mrow></msup>""")]
    [InlineData("W^2_h", "<msubsup><mi>W</mi><mi>h</mi><mn>2</mn></msubsup>")]
    [InlineData("W_h^2", "<msubsup><mi>W</mi><mi>h</mi><mn>2</mn></msubsup>")]
    [InlineData("h'(a)", """<mrow><mi>h</mi><mo lspace="0" rspace="0">′</mo></mrow>(a)""")]
    [InlineData("f''^2_n", """<msubsup><mrow><mi>f</mi><mo lspace="0" rspace="0">′′</mo></mrow><mi>n</mi><mn>2</mn></msubsup>""")]
    [InlineData("f_n'", """<msub><mrow><mi>f</mi><mo lspace="0" rspace="0">′</mo></mrow><mi>n</mi></msub>""")]
    [InlineData("^2", "<msup><mrow /><mn>2</mn></msup>")]
    [InlineData(@"{a+b}^2", "<msup><mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow><mn>2</mn></msup>")]
    [InlineData(@"a_{i=j}", """<msub><mi>a</mi><mrow><mi>i</mi><mo lspace="0" rspace="0">=</mo><mi>j</mi></mrow></msub>""")]
    public void What_stands_below_and_above_and_primes(string tex, string mathMl) => Assert.Equal(mathMl, Inline(tex));

    [Theory]
    [InlineData(@"\sum_n x", """<munder><mo lspace="0" rspace="0">∑</mo><mi>n</mi></munder><mspace width="0.167em" /><mi>x</mi>""")]
    [InlineData(@"\prod^N", """<mover><mo lspace="0" rspace="0">∏</mo><mi>N</mi></mover>""")]
    [InlineData(@"\sum_n^N", """<munderover><mo lspace="0" rspace="0">∑</mo><mi>n</mi><mi>N</mi></munderover>""")]
    [InlineData(@"\int_0^1", """<msubsup><mo lspace="0" rspace="0">∫</mo><mn>0</mn><mn>1</mn></msubsup>""")]
    [InlineData(@"\max_j a", """<munder><mi>max</mi><mi>j</mi></munder><mspace width="0.167em" /><mi>a</mi>""")]
    [InlineData(@"\ln_j a", """<msub><mi>ln</mi><mi>j</mi></msub><mspace width="0.167em" /><mi>a</mi>""")]
    [InlineData(@"\underbrace{a}_{b}", """<munder><munder><mi>a</mi><mo stretchy="true">⏟</mo></munder><mi>b</mi></munder>""")]
    public void Limits_stand_under_and_over_in_a_displayed_formula(string tex, string mathMl) => Assert.Equal(mathMl, Displayed(tex));

    [Theory]
    [InlineData(@"\sum_n^N", """<msubsup><mo lspace="0" rspace="0">∑</mo><mi>n</mi><mi>N</mi></msubsup>""")]
    [InlineData(@"\max_j", "<msub><mi>max</mi><mi>j</mi></msub>")]
    [InlineData(@"\overbrace{a}^{b}", """<mover><mover><mi>a</mi><mo stretchy="true">⏞</mo></mover><mi>b</mi></mover>""")]
    public void Limits_stand_at_the_right_in_a_line_of_text_but_not_at_braces(string tex, string mathMl) => Assert.Equal(mathMl, Inline(tex));

    [Theory]
    [InlineData(@"\sqrt 2", "<msqrt><mn>2</mn></msqrt>")]
    [InlineData(@"\sqrt{a b}", "<msqrt><mrow><mi>a</mi><mi>b</mi></mrow></msqrt>")]
    [InlineData(@"\sqrt[3]{a}", "<mroot><mi>a</mi><mn>3</mn></mroot>")]
    public void Roots(string tex, string mathMl) => Assert.Equal(mathMl, Inline(tex));

    [Theory]
    [InlineData("x", "<mi>x</mi>")]
    [InlineData(@"\delta", "<mi>δ</mi>")]
    [InlineData("δ", "<mi>δ</mi>")]
    [InlineData(@"\Phi", """<mi mathvariant="normal">Φ</mi>""")]
    [InlineData(@"\varepsilon\epsilon\varphi\phi", "<mi>ε</mi><mi>ϵ</mi><mi>φ</mi><mi>ϕ</mi>")]
    [InlineData(@"\mathbb{R}\mathbb N\mathbb{1}", "<mi>ℝ</mi><mi>ℕ</mi><mi>𝟙</mi>")]
    [InlineData(@"\mathcal{B}\mathcal L\mathcal X", "<mi>ℬ</mi><mi>ℒ</mi><mi>𝒳</mi>")]
    [InlineData(@"\mathsf T", "<mi>𝖳</mi>")]
    [InlineData(@"\mathsf TX", "<mi>𝖳</mi><mi>X</mi>")]
    [InlineData(@"\mathbf{xW}", "<mi>𝐱𝐖</mi>")]
    [InlineData(@"\boldsymbol{\delta}", "<mi>𝜹</mi>")]
    [InlineData(@"\mathit{h}\mathfrak C\mathtt x", "<mi>ℎ</mi><mi>ℭ</mi><mi>𝚡</mi>")]
    [InlineData(@"\mathrm{softmax}(a)", "<mi>softmax</mi>(a)")]
    [InlineData(@"\mathrm{d}x", """<mi mathvariant="normal">d</mi><mi>x</mi>""")]
    [InlineData(@"\mathrm{L2}", "<mi>L2</mi>")]
    public void Letters_in_their_alphabets(string tex, string mathMl) => Assert.Equal(mathMl, Inline(tex));

    [Theory]
    [InlineData("0.5", "<mn>0.5</mn>")]
    [InlineData("2.", """<mn>2</mn><mo lspace="0" rspace="0">.</mo>""")]
    [InlineData("1.5.2", """<mn>1.5</mn><mo lspace="0" rspace="0">.</mo><mn>2</mn>""")]
    [InlineData("58\\,\\%", """<mn>58</mn><mspace width="0.167em" /><mo lspace="0" rspace="0">%</mo>""")]
    public void Numbers(string tex, string mathMl) => Assert.Equal(mathMl, Inline(tex));

    [Theory]
    [InlineData(@"\hat t", """<mover accent="true"><mi>t</mi><mo stretchy="false">^</mo></mover>""")]
    [InlineData(@"\tilde{x}_j", """<msub><mover accent="true"><mi>x</mi><mo stretchy="false">~</mo></mover><mi>j</mi></msub>""")]
    [InlineData(@"\bar x", """<mover accent="true"><mi>x</mi><mo stretchy="false">¯</mo></mover>""")]
    [InlineData(@"\overline{ab}", """<mover accent="true"><mrow><mi>a</mi><mi>b</mi></mrow><mo stretchy="true">¯</mo></mover>""")]
    [InlineData(@"\underline a", """<munder accentunder="true"><mi>a</mi><mo stretchy="true">_</mo></munder>""")]
    public void Accents(string tex, string mathMl) => Assert.Equal(mathMl, Inline(tex));

    [Theory]
    [InlineData("a - b", "<mi>a</mi><mo>−</mo><mi>b</mi>")]
    [InlineData("-a", """<mo form="prefix" lspace="0" rspace="0">−</mo><mi>a</mi>""")]
    [InlineData("a = -b", """<mi>a</mi><mo>=</mo><mo form="prefix" lspace="0" rspace="0">−</mo><mi>b</mi>""")]
    [InlineData("(-1)", """(<mo form="prefix" lspace="0" rspace="0">−</mo><mn>1</mn>)""")]
    [InlineData(@"(1, \cdot)", """(<mn>1</mn><mo>,</mo><mo form="prefix" lspace="0" rspace="0">⋅</mo>)""")]
    [InlineData(@"-\,a", """<mo form="prefix" lspace="0" rspace="0">−</mo><mspace width="0.167em" /><mi>a</mi>""")]
    [InlineData(@"z \odot z", """<mi>z</mi><mo largeop="false">⊙</mo><mi>z</mi>""")]
    [InlineData(@"\partial E / \partial W", """<mi>∂</mi><mi>E</mi><mo lspace="0" rspace="0">/</mo><mi>∂</mi><mi>W</mi>""")]
    [InlineData(@"\nabla E \to \infty", """<mi mathvariant="normal">∇</mi><mi>E</mi><mo>→</mo><mi mathvariant="normal">∞</mi>""")]
    [InlineData(@"a \le b \in S", "<mi>a</mi><mo>≤</mo><mi>b</mi><mo>∈</mo><mi>S</mi>")]
    [InlineData("a ≤ b", "<mi>a</mi><mo>≤</mo><mi>b</mi>")]
    [InlineData("a < b", "<mi>a</mi><mo>&lt;</mo><mi>b</mi>")]
    public void Operators_and_signs(string tex, string mathMl) => Assert.Equal(mathMl, Inline(tex));

    [Theory]
    [InlineData(@"t \ln y", """<mi>t</mi><mspace width="0.167em" /><mi>ln</mi><mspace width="0.167em" /><mi>y</mi>""")]
    [InlineData(@"\ln(y)", "<mi>ln</mi>(y)")]
    [InlineData(@"-\ln y", """<mo form="prefix" lspace="0" rspace="0">−</mo><mspace width="0.167em" /><mi>ln</mi><mspace width="0.167em" /><mi>y</mi>""")]
    [InlineData(@"\tanh^2 a", """<msup><mi>tanh</mi><mn>2</mn></msup><mspace width="0.167em" /><mi>a</mi>""")]
    [InlineData(@"\arg\max_k y", """<mi>arg</mi><mspace width="0.167em" /><msub><mi>max</mi><mi>k</mi></msub><mspace width="0.167em" /><mi>y</mi>""")]
    [InlineData(@"\operatorname{rank} W", """<mi>rank</mi><mspace width="0.167em" /><mi>W</mi>""")]
    [InlineData(@"\operatorname{P}(x)", """<mi mathvariant="normal">P</mi>(x)""")]
    [InlineData(@"\operatorname*{arg\,max}_k", "<msub><mi>arg\u2009max</mi><mi>k</mi></msub>")]
    public void Names_of_functions(string tex, string mathMl) => Assert.Equal(mathMl, Inline(tex));

    [Theory]
    [InlineData(@"a \; b \quad c \! d", """<mi>a</mi><mspace width="0.278em" /><mi>b</mi><mspace width="1em" /><mi>c</mi><mspace width="-0.167em" /><mi>d</mi>""")]
    [InlineData(@"a \text{ if } b", "<mi>a</mi><mtext>\u00A0if\u00A0</mtext><mi>b</mi>")]
    [InlineData(@"\text{50\% of {all}}", "<mtext>50%\u00A0of\u00A0{all}</mtext>")]
    public void Spaces_and_words(string tex, string mathMl) => Assert.Equal(mathMl, Inline(tex));

    [Theory]
    [InlineData(@"\bigl( x \bigr)", """<mo form="prefix" stretchy="true" minsize="1.2em" maxsize="1.2em">(</mo><mi>x</mi><mo form="postfix" stretchy="true" minsize="1.2em" maxsize="1.2em">)</mo>""")]
    [InlineData(@"\left( x \right.", """<mrow><mo form="prefix" stretchy="true">(</mo><mi>x</mi></mrow>""")]
    [InlineData(@"\left\{ x \right\|", """<mrow><mo form="prefix" stretchy="true">{</mo><mi>x</mi><mo form="postfix" stretchy="true">‖</mo></mrow>""")]
    [InlineData(@"\lVert x \rVert", """<mo form="prefix" stretchy="false">‖</mo><mi>x</mi><mo form="postfix" stretchy="false">‖</mo>""")]
    [InlineData(@"-|a|", """<mo form="prefix" lspace="0" rspace="0">−</mo><mo stretchy="false" lspace="0" rspace="0">|</mo><mi>a</mi><mo stretchy="false" lspace="0" rspace="0">|</mo>""")]
    [InlineData(@"\{0, 1\}", """<mo form="prefix" stretchy="false">{</mo><mn>0</mn><mo>,</mo><mn>1</mn><mo form="postfix" stretchy="false">}</mo>""")]
    public void Brackets(string tex, string mathMl) => Assert.Equal(mathMl, Inline(tex));

    [Theory]
    [InlineData(
        @"\begin{pmatrix} 1 & 2 \\ 3 & 4 \end{pmatrix}",
        """<mrow><mo form="prefix" stretchy="true">(</mo><mtable><mtr><mtd><mn>1</mn></mtd><mtd><mn>2</mn></mtd></mtr><mtr><mtd><mn>3</mn></mtd><mtd><mn>4</mn></mtd></mtr></mtable><mo form="postfix" stretchy="true">)</mo></mrow>""")]
    [InlineData(
        @"\begin{cases} 1 & a > 0 \\ 0 & a \le 0 \\ \end{cases}",
        """<mrow><mo form="prefix" stretchy="true">{</mo><mtable class="cases"><mtr><mtd><mn>1</mn></mtd><mtd><mi>a</mi><mo>&gt;</mo><mn>0</mn></mtd></mtr><mtr><mtd><mn>0</mn></mtd><mtd><mi>a</mi><mo>≤</mo><mn>0</mn></mtd></mtr></mtable></mrow>""")]
    [InlineData(
        @"\begin{aligned} a &= b \\ &- c \end{aligned}",
        """<mtable class="aligned" displaystyle="true"><mtr><mtd><mi>a</mi></mtd><mtd><mo>=</mo><mi>b</mi></mtd></mtr><mtr><mtd /><mtd><mo>−</mo><mi>c</mi></mtd></mtr></mtable>""")]
    public void Tables(string tex, string mathMl) => Assert.Equal(mathMl, Inline(tex));

    [Fact]
    public void A_displayed_formula_is_in_as_many_pieces_as_wide_spaces_part() => Assert.Equal(
        ["""<math display="block"><mi>a</mi><mo>,</mo></math>""", """<math display="block"><mi>b</mi></math>""", """<math display="block"><mi>c</mi><mspace width="0.278em" /><mi>d</mi></math>"""],
        MathMl.Displayed(TexParser.Parse(@"a, \qquad b \quad c \; d \qquad")));

    [Theory]
    [InlineData(@"\frac{1}", @"\frac is followed by the end, where something to work on was expected.")]
    [InlineData(@"a}", "'}' stands where the end was expected.")]
    [InlineData(@"{a", "the end stands where '}' was expected.")]
    [InlineData(@"a & b", "'&' stands where the end was expected.")]
    [InlineData(@"\unheard", @"\unheard is not known here.")]
    [InlineData(@"a # b", "'#' means nothing in a formula.")]
    [InlineData(@"a \", @"'\' means nothing in a formula.")]
    [InlineData("a^b^c", "Two superscripts follow each other: brace what belongs together.")]
    [InlineData("a_b_c", "Two subscripts follow each other: brace what belongs together.")]
    [InlineData("a^b'", "A prime follows a superscript: put it before.")]
    [InlineData(@"\left( a", @"the end stands where '\right' was expected.")]
    [InlineData(@"\left a \right)", @"\left is followed by 'a', where a bracket was expected.")]
    [InlineData(@"\text a", @"\text is followed by 'a', where a text in braces was expected.")]
    [InlineData(@"\operatorname{}", @"\operatorname takes letters.")]
    [InlineData(@"\operatorname{a_1}", @"\operatorname takes letters.")]
    [InlineData(@"\text{a", @"The brace after \text is not closed.")]
    [InlineData(@"\begin{pmatrix} a \end{cases}", @"\begin{pmatrix} is ended by \end{cases}.")]
    [InlineData(@"\begin{tikzpicture}", @"\begin{tikzpicture} is not known here.")]
    [InlineData("a \u0007", "It holds control characters, or half a character.")]
    public void What_cannot_be_read_is_named(string tex, string message) =>
        Assert.Equal(message, Assert.Throws<TexException>(() => TexParser.Parse(tex)).Message);

    static string Inline(string tex) => Content(MathMl.Inline(TexParser.Parse(tex)));

    static string Displayed(string tex) => Content(Assert.Single(MathMl.Displayed(TexParser.Parse(tex))));

    /// <summary>What is in the outermost element, with plain brackets and the single letter between them as one reads them.</summary>
    static string Content(string math) => PlainArgument().Replace(
        OutermostTags().Replace(math, "")
            .Replace("""<mo form="prefix" stretchy="false">(</mo>""", "(")
            .Replace("""<mo form="postfix" stretchy="false">)</mo>""", ")"),
        "($1)");

    [GeneratedRegex("^<math[^>]*>|</math>$")]
    private static partial Regex OutermostTags();

    [GeneratedRegex(@"\(<mi>(\w)</mi>\)")]
    private static partial Regex PlainArgument();
}
