namespace BackpropLab.Notebooks.Formulas;

/// <summary>How large a part is set: the styles of TeX, as far as they change what is written.</summary>
enum MathStyle
{
    /// <summary>A formula of its own: limits stand above and below.</summary>
    Displayed,

    /// <summary>In a line of text, a fraction or a matrix: limits stand at the right.</summary>
    Inline,

    /// <summary>In a subscript or superscript: besides, operators stand close.</summary>
    Script,
}
