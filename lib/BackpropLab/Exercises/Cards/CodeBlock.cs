using BackpropLab.Display;

namespace BackpropLab.Exercises;

/// <summary>Lines of code.</summary>
sealed record CodeBlock(string Code) : CardBlock
{
    public override void WriteHtml(HtmlOutput html) =>
        html.Add($"<pre tabindex=\"0\" role=\"group\" aria-label=\"Code\"><code>{HtmlOutput.Encode(Code)}</code></pre>\n");

    public override string ToString() => $"\n{string.Join('\n', Code.Split('\n').Select(line => line == "" ? "" : "    " + line))}\n";
}
