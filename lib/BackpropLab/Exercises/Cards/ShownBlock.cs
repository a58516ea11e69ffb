using BackpropLab.Display;

namespace BackpropLab.Exercises;

/// <summary>A chart or a table of the library within a card.</summary>
sealed record ShownBlock(Renderable Item) : CardBlock
{
    public override void WriteHtml(HtmlOutput html) => Item.WriteHtml(html);

    public override string ToString() => $"\n{Item}";
}
