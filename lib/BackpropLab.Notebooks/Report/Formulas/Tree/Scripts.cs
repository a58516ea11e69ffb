namespace BackpropLab.Notebooks.Formulas;

/// <summary>What stands below and above, right of its base or as the limits of a sum.</summary>
/// <param name="Base">
/// The part before them, as in TeX: for <c>(W)^2</c> that is the closing bracket; an empty row if there is none.
/// </param>
/// <param name="Below">The subscript.</param>
/// <param name="Above">The superscript.</param>
sealed record Scripts(Formula Base, Formula? Below, Formula? Above) : Formula;
