namespace BackpropLab.Notebooks.Formulas;

/// <summary>What letters are drawn in; in mathematics that is part of the name.</summary>
enum Alphabet
{
    /// <summary>No alphabet is asked for: TeX draws italic letters, but upright capital Greek.</summary>
    Usual,

    /// <summary><c>\mathrm</c></summary>
    Upright,

    /// <summary><c>\mathit</c></summary>
    Italic,

    /// <summary><c>\mathbf</c></summary>
    Bold,

    /// <summary><c>\boldsymbol</c></summary>
    BoldItalic,

    /// <summary><c>\mathsf</c></summary>
    SansSerif,

    /// <summary><c>\mathtt</c></summary>
    Monospace,

    /// <summary><c>\mathbb</c></summary>
    DoubleStruck,

    /// <summary><c>\mathcal</c></summary>
    Script,

    /// <summary><c>\mathfrak</c></summary>
    Fraktur,
}
