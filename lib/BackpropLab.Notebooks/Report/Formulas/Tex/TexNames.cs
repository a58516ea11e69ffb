namespace BackpropLab.Notebooks.Formulas;

/// <summary>The commands of TeX that stand for a letter, a name, an accent or a space.</summary>
static class TexNames
{
    public static readonly Dictionary<string, Alphabet> Alphabets = new()
    {
        [@"\mathrm"] = Alphabet.Upright,
        [@"\mathit"] = Alphabet.Italic,
        [@"\mathbf"] = Alphabet.Bold,
        [@"\boldsymbol"] = Alphabet.BoldItalic,
        [@"\mathsf"] = Alphabet.SansSerif,
        [@"\mathtt"] = Alphabet.Monospace,
        [@"\mathbb"] = Alphabet.DoubleStruck,
        [@"\mathcal"] = Alphabet.Script,
        [@"\mathfrak"] = Alphabet.Fraktur,
    };

    public static readonly Dictionary<string, string> Letters = Pairs("""
        \alpha α \beta β \gamma γ \delta δ \epsilon ϵ \varepsilon ε \zeta ζ \eta η \theta θ \vartheta ϑ \iota ι \kappa κ
        \lambda λ \mu μ \nu ν \xi ξ \omicron ο \pi π \varpi ϖ \rho ρ \varrho ϱ \sigma σ \varsigma ς \tau τ \upsilon υ
        \phi ϕ \varphi φ \chi χ \psi ψ \omega ω
        \Gamma Γ \Delta Δ \Theta Θ \Lambda Λ \Xi Ξ \Pi Π \Sigma Σ \Upsilon Υ \Phi Φ \Psi Ψ \Omega Ω
        \ell ℓ \imath ı \jmath ȷ
        """);

    public static readonly Dictionary<string, Function> Functions = new(
    [
        .. Named(hasLimits: false, "arccos arcsin arctan arg cos cosh cot coth csc deg dim exp hom ker lg ln log sec sin sinh tan tanh"),
        .. Named(hasLimits: true, "det gcd inf lim max min Pr sup"),
    ]);

    public static readonly Dictionary<string, Mark> Marks = new()
    {
        [@"\hat"] = new("^"),
        [@"\tilde"] = new("~"),
        [@"\bar"] = new("¯"),
        [@"\vec"] = new("→"),
        [@"\dot"] = new("˙"),
        [@"\ddot"] = new("¨"),
        [@"\check"] = new("ˇ"),
        [@"\breve"] = new("˘"),
        [@"\widehat"] = new("^", Grows: true),
        [@"\widetilde"] = new("~", Grows: true),
        [@"\overline"] = new("¯", Grows: true),
        [@"\underline"] = new("_", Grows: true, IsBelow: true),
        [@"\overbrace"] = new("⏞", Grows: true, IsBrace: true),
        [@"\underbrace"] = new("⏟", Grows: true, IsBelow: true, IsBrace: true),
    };

    /// <summary>Widths in em.</summary>
    public static readonly Dictionary<string, double> Spaces = new()
    {
        [@"\!"] = -3 / 18.0,
        [@"\,"] = 3 / 18.0,
        [@"\:"] = 4 / 18.0,
        [@"\;"] = 5 / 18.0,
        [@"\ "] = 0.25,
        [@"\quad"] = 1,
        [@"\qquad"] = 2,
    };

    /// <summary>The brackets of a chosen size: heights in em.</summary>
    public static readonly Dictionary<string, (double Height, AtomKind Kind)> Sizes = new(
    [
        .. Sized(@"\big", 1.2), .. Sized(@"\Big", 1.8), .. Sized(@"\bigg", 2.4), .. Sized(@"\Bigg", 3),
    ]);

    static Dictionary<string, string> Pairs(string table) =>
        table.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Chunk(2).ToDictionary(pair => pair[0], pair => pair[1]);

    static IEnumerable<KeyValuePair<string, Function>> Named(bool hasLimits, string names) =>
        names.Split(' ').Select(name => KeyValuePair.Create($@"\{name}", new Function(name, hasLimits)));

    static IEnumerable<KeyValuePair<string, (double, AtomKind)>> Sized(string command, double height) =>
    [
        new(command, (height, AtomKind.Ordinary)),
        new(command + "l", (height, AtomKind.Opening)),
        new(command + "r", (height, AtomKind.Closing)),
        new(command + "m", (height, AtomKind.Relation)),
    ];
}
