namespace BackpropLab.Notebooks.Formulas;

/// <summary>Rows of cells: a matrix, cases, equations one under the other.</summary>
/// <param name="Kind">Which of the three it is.</param>
/// <param name="Rows">The rows, which may differ in length; empty cells are empty rows.</param>
sealed record Table(TableKind Kind, IReadOnlyList<IReadOnlyList<Formula>> Rows) : Formula;
