namespace BackpropLab.Protocol;

/// <summary>
/// Something that .NET Interactive offers to a notebook and this host does not. Who uses it is told in one sentence what
/// to use in its place, before anything of the cell runs; the table of docs/hosts.md lists the same.
/// </summary>
/// <param name="Names">
/// As they are written: <c>Name</c>, <c>Name.Member</c>, <c>function()</c>, <c>.ExtensionMethod</c>, <c>A.Namespace</c>,
/// <c>#!directive</c>. A name that a student may well give to something of their own stands here with what follows it.
/// </param>
/// <param name="Instead">What to use, as the end of a sentence.</param>
public sealed record NotOffered(string[] Names, string Instead)
{
    /// <summary>All groups of such names, each with its advice.</summary>
    public static IReadOnlyList<NotOffered> All { get; } =
    [
        new(["PocketView", "div()", "span()", "h1()", "img()", "ul()"],
            """write the markup as a text, HTML("<b>text</b>")."""),
        new(["Formatter.Register", "Formatter.SetPreferredMimeTypesFor", "Formatter.DefaultMimeType", "Formatter.ListExpansionLimit"],
            "give the class a method public string ToHtml(), or show its values with HTML(...)."),
        new(["Kernel.Current", "Kernel.Root", "Kernel.display", "Kernel.HTML", "Kernel.CSS", "Kernel.Javascript", "KernelInvocationContext"],
            "display, HTML, CSS and Javascript are called by their bare names, and all cells share their variables."),
        new(["Microsoft.DotNet.Interactive"],
            "display, HTML, CSS and Javascript are there without a using."),
        new(["Microsoft.AspNetCore.Html", "IHtmlContent", "HtmlString", ".ToHtmlContent"],
            """HTML("<b>text</b>") marks a text as markup."""),
        new(["GetInputAsync()", "GetInputsAsync()", "GetPasswordAsync()", "Kernel.GetInputAsync", "Kernel.GetPasswordAsync", "PasswordString", "#!input"],
            "nobody sits at the keyboard, so put the value into a variable of the cell."),
        new(["LaTeX()", "MathML()"],
            """write "formula".DisplayAs("text/latex"), or the formula into a Markdown cell."""),
        new([".ToDisplayString"],
            "show the value with display, or put it into a text with $\"{value}\"."),
        new([".Explore", ".ToTabularDataResource", ".ToTabularJsonString"],
            "show the table with DisplayTable()."),
        new(["#!share", "#!set"],
            "all cells are C# here and share their variables, so write var name = value;."),
        new(["#!value"],
            """"write var text = """..."""; in a C# cell.""""),
        new(["#!javascript", "#!js"],
            """put the script into an HTML cell as <script>...</script>, or call Javascript("...") from C#."""),
        new(["#!mermaid"],
            "put the drawing into an HTML cell as <svg>...</svg>."),
        new(["#!time"],
            "the page says how long each cell took, and System.Diagnostics.Stopwatch measures a part of it."),
        new(["#!who", "#!whos"],
            "end a cell with a variable's name to see what it holds."),
        new(["#!import"],
            "put what several notebooks need into a library and name that with #r \"file.dll\"."),
    ];

    /// <summary>What to use in the place of something; null if it is not of this kind.</summary>
    /// <param name="name">Its name, written as in <see cref="Names"/>.</param>
    public static string? InsteadOf(string name) => All.FirstOrDefault(group => group.Names.Contains(name))?.Instead;
}
