using BackpropLab.Display;

namespace BackpropLab.Exercises;

/// <summary>A table with a caption.</summary>
sealed record TableBlock(string Caption, DataTable Table) : CardBlock
{
    public override void WriteHtml(HtmlOutput html) => Table.WriteHtml(html, Caption, Caption);

    public override string ToString() => $"\n{Caption}\n{Table.ToText()}";
}
