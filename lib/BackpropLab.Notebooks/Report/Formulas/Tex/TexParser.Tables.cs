namespace BackpropLab.Notebooks.Formulas;

sealed partial class TexParser
{
    Formula ReadTable()
    {
        var name = tokens.Braced(@"\begin");
        var (kind, opening, closing) = name switch
        {
            "matrix" => (TableKind.Matrix, "", ""),
            "pmatrix" => (TableKind.Matrix, "(", ")"),
            "bmatrix" => (TableKind.Matrix, "[", "]"),
            "Bmatrix" => (TableKind.Matrix, "{", "}"),
            "vmatrix" => (TableKind.Matrix, "|", "|"),
            "Vmatrix" => (TableKind.Matrix, "‖", "‖"),
            "cases" => (TableKind.Cases, "{", ""),
            "aligned" or "align" or "align*" or "split" => (TableKind.Aligned, "", ""),
            _ => throw new TexException($@"\begin{{{name}}} is not known here."),
        };
        var table = new Table(kind, ReadRows());
        Expect(@"\end");
        if (tokens.Braced(@"\end") is var end && end != name)
            throw new TexException($@"\begin{{{name}}} is ended by \end{{{end}}}.");
        return opening.Length + closing.Length == 0 ? table : new Fenced(opening, table, closing);
    }

    List<IReadOnlyList<Formula>> ReadRows()
    {
        var rows = new List<IReadOnlyList<Formula>>();
        do
            rows.Add(ReadCells());
        while (tokens.Skip(@"\\"));
        // The last row may end in \\ too: no row follows it.
        if (rows is [_, .., [Row { Parts.Count: 0 }]])
            rows.RemoveAt(rows.Count - 1);
        return rows;
    }

    List<Formula> ReadCells()
    {
        var cells = new List<Formula>();
        do
            cells.Add(ReadRow());
        while (tokens.Skip("&"));
        return cells;
    }
}
