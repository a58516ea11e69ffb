using BackpropLab.Notebooks.Formulas;

namespace BackpropLab.Notebooks.Tests.Lessons.Notation;

/// <summary>Walks through a formula.</summary>
static class FormulaParts
{
    /// <summary>The formula and all that it holds, from the outside in.</summary>
    public static IEnumerable<Formula> All(Formula formula) => Inside(formula).SelectMany(All).Prepend(formula);

    static IEnumerable<Formula> Inside(Formula formula) => formula switch
    {
        Row row => row.Parts,
        Scripts scripts => new[] { scripts.Base, scripts.Below, scripts.Above }.OfType<Formula>(),
        Fraction fraction => [fraction.Numerator, fraction.Denominator],
        Root root => new[] { root.Radicand, root.Degree }.OfType<Formula>(),
        Accent accent => [accent.Base],
        Primed primed => [primed.Base],
        Fenced fenced => [fenced.Body],
        Notebooks.Formulas.Table table => table.Rows.SelectMany(cells => cells),
        _ => [],
    };
}
