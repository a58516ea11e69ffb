using System.Globalization;
using Microsoft.CodeAnalysis.CSharp;

namespace BackpropLab.Kernel;

/// <summary>
/// The cells of a page compiled each on top of the one above. It needs the compiler alone, which has run cells already: what
/// help while typing needs besides (<see cref="CellPage"/>) takes seconds to load.
/// </summary>
/// <param name="assemblies">Where references come from.</param>
/// <param name="references">What cells are compiled against.</param>
sealed class FlowPage(IAssemblies assemblies, ScriptReferences references)
{
    readonly List<CompiledCell> links = [];
    int compilations;

    /// <summary>The cell of the last request: who goes down the page asks for one cell after another, and the last is then above.</summary>
    CompiledCell? opened;

    /// <summary>A cell below others.</summary>
    /// <param name="text">The cell.</param>
    /// <param name="above">All cells above it, in order.</param>
    public CompiledCell Open(string text, IReadOnlyList<string> above)
    {
        var kept = 0;
        while (kept < Math.Min(links.Count, above.Count) && IsUpToDate(links[kept], above[kept]))
            kept++;
        // Later ones stay if nothing has changed: who goes back to the cells below finds them as they were.
        if (kept < above.Count)
            links.RemoveRange(kept, links.Count - kept);
        foreach (var cell in above.Skip(links.Count))
            links.Add(Compile(cell, links.LastOrDefault()));
        return opened = Compile(text, above.Count > 0 ? links[above.Count - 1] : null);
    }

    bool IsUpToDate(CompiledCell link, string text) => link.Text == text && link.Needs.IsUpToDate(text, link.Above?.Needs, references);

    CompiledCell Compile(string text, CompiledCell? above)
    {
        if (opened is { } last && last.Above == above && IsUpToDate(last, text))
            return last;
        var needs = CellNeeds.Of(text, above?.Needs, references);
        var name = string.Create(CultureInfo.InvariantCulture, $"Flow#{compilations++}");
        var tree = CSharpSyntaxTree.ParseText(CellSource.ScriptText(text), ScriptOptions.Parse);
        var alone = CSharpCompilation.CreateScriptCompilation(name, tree, needs.References, ScriptOptions.Compilation(name, assemblies));
        // Created on top of the cell above it, it would have that one checked first, and be refused if that has mistakes, which are no matter here.
        return new(text, needs, above, alone.WithScriptCompilationInfo(alone.ScriptCompilationInfo!.WithPreviousScriptCompilation(above?.Compilation)));
    }
}
