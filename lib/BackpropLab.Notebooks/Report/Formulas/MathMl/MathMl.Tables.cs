using System.Xml.Linq;

namespace BackpropLab.Notebooks.Formulas;

static partial class MathMl
{
    /// <summary>A table; how its columns stand is left to the style sheet of the page, by the table's class.</summary>
    static XElement OfTable(Table table) => table.Kind switch
    {
        TableKind.Matrix => new XElement("mtable", Rows(table, MathStyle.Inline)),
        TableKind.Cases => new XElement("mtable", new XAttribute("class", "cases"), Rows(table, MathStyle.Inline)),
        _ => new XElement("mtable", new XAttribute("class", "aligned"), new XAttribute("displaystyle", "true"), Rows(table, MathStyle.Displayed)),
    };

    static IEnumerable<XElement> Rows(Table table, MathStyle style) =>
        table.Rows.Select(row => new XElement("mtr", row.Select((cell, column) => new XElement("mtd", Cell(cell, column, table.Kind, style)))));

    // A right column goes on with what its left one began: an operator at its beginning is no sign.
    static IEnumerable<XElement> Cell(Formula cell, int column, TableKind kind, MathStyle style) => Parts(
        cell is Row row ? row.Parts : [cell],
        style,
        kind == TableKind.Aligned && column % 2 == 1 ? AtomKind.Ordinary : null);
}
