using BackpropLab.Display;

namespace BackpropLab.Exercises;

/// <summary>A part of a card: shown as HTML, read as text.</summary>
abstract record CardBlock
{
    public abstract void WriteHtml(HtmlOutput html);
}
