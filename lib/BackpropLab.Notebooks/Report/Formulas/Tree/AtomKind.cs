namespace BackpropLab.Notebooks.Formulas;

/// <summary>What a part does between its neighbours: the classes of the TeXbook, chapter 17, which decide on the space around it.</summary>
enum AtomKind
{
    /// <summary>Like a letter: <c>∞</c>, <c>/</c>.</summary>
    Ordinary,

    /// <summary>Stands before what it works on: <c>∑</c>, <c>ln</c>.</summary>
    Large,

    /// <summary>Between two operands: <c>+</c>, <c>⊙</c>; a sign if there is nothing before it.</summary>
    Binary,

    /// <summary>Between two sides: <c>=</c>, <c>∈</c>, <c>←</c>.</summary>
    Relation,

    /// <summary>Opens a bracket.</summary>
    Opening,

    /// <summary>Closes a bracket.</summary>
    Closing,

    /// <summary>A comma or a semicolon.</summary>
    Punctuation,
}
