namespace BackpropLab;

/// <summary>
/// Charts of data, training and decisions. A chart as the last expression of a cell is shown; <see cref="Row"/> and
/// <see cref="Grid"/> show several. Numbers that are NaN or infinite are refused: no chart hides them.
/// </summary>
public static partial class Chart
{
}
