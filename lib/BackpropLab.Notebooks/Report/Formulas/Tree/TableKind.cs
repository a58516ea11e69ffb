namespace BackpropLab.Notebooks.Formulas;

/// <summary>How the cells of a table stand.</summary>
enum TableKind
{
    /// <summary>In the middle of their columns.</summary>
    Matrix,

    /// <summary>A value and its condition, both at the left.</summary>
    Cases,

    /// <summary>Equations whose relations stand under each other: columns in pairs, right and left, displayed.</summary>
    Aligned,
}
