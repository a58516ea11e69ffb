namespace BackpropLab.Display;

/// <summary>One column of a table: its header, its cells as they are shown.</summary>
sealed record TableColumn(string Header, IReadOnlyList<string> Cells, bool IsNumeric)
{
    public string Alignment => IsNumeric ? "" : " class=\"bl-text\"";

    public static TableColumn Text(string header, IEnumerable<string> cells) => new(header, [.. cells], IsNumeric: false);

    public static TableColumn Numbers(string header, IReadOnlyList<double> values) => new(header, NumberText.Column(values), IsNumeric: true);
}
