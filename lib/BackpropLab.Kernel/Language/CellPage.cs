using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Host.Mef;

namespace BackpropLab.Kernel;

/// <summary>
/// The cells of a page for the compiler to look at, each a project of its own that builds on the one above. What is the same
/// in the next request stays compiled: while somebody types, all cells but one.
/// </summary>
/// <param name="assemblies">Where references come from.</param>
/// <param name="references">What cells are compiled against.</param>
sealed class CellPage(IAssemblies assemblies, ScriptReferences references)
{
    readonly List<CellLink> links = [];
    int projects;
    Solution solution = new AdhocWorkspace(MefHostServices.DefaultHost).CurrentSolution;

    /// <summary>The cell of the last request, on top of <see cref="solution"/> as it was then.</summary>
    (CellLink Link, CellLink? Above, Solution Solution)? opened;

    /// <summary>A cell below others.</summary>
    /// <param name="code">The cell.</param>
    /// <param name="preceding">All cells above it, in order.</param>
    public async Task<OpenCell> OpenAsync(string code, IReadOnlyList<string> preceding)
    {
        await KeepAsync(preceding);
        var above = preceding.Count > 0 ? links[preceding.Count - 1] : null;
        var needs = CellNeeds.Of(code, above?.Needs, references);
        if (opened is { } last && last.Above == above && last.Link.Needs.References.SequenceEqual(needs.References))
        {
            opened = (new(code, last.Link.Document, needs), above, last.Solution.WithDocumentText(last.Link.Document, CellSource.ScriptText(code)));
        }
        else
        {
            var with = Add(code, needs, above, out var link);
            opened = (link, above, with);
        }

        var (cell, _, current) = opened.Value;
        var document = current.GetDocument(cell.Document)!;
        return new OpenCell(cell, [.. links.Take(preceding.Count)], document, (await document.GetSemanticModelAsync())!);
    }

    /// <summary>Makes the first links those of the preceding cells. Later ones stay: who goes back to the cells below finds them as they were.</summary>
    async Task KeepAsync(IReadOnlyList<string> preceding)
    {
        var kept = 0;
        while (kept < Math.Min(links.Count, preceding.Count) && IsUpToDate(links[kept], preceding[kept], kept > 0 ? links[kept - 1].Needs : null))
            kept++;
        if (kept == preceding.Count)
            return;
        // Who goes down the page asks for one cell after another: the last is now above.
        var promoted = opened is { } last && last.Above == (kept > 0 ? links[kept - 1] : null) && last.Link.Text == preceding[kept] ? last.Link : null;
        if (promoted is not null)
            solution = opened!.Value.Solution;
        opened = null;
        for (var i = links.Count - 1; i >= kept; i--)
            solution = solution.RemoveProject(links[i].Document.ProjectId);
        links.RemoveRange(kept, links.Count - kept);
        if (promoted is not null)
            links.Add(promoted);
        foreach (var text in preceding.Skip(links.Count))
        {
            var above = links.LastOrDefault();
            solution = Add(text, CellNeeds.Of(text, above?.Needs, references), above, out var link);
            links.Add(link);
        }

        // A solution hands on what it has compiled itself, and not what those have that were made from it.
        await solution.GetProject(links[^1].Document.ProjectId)!.GetCompilationAsync();
    }

    bool IsUpToDate(CellLink link, string text, CellNeeds? above) => link.Text == text && link.Needs.IsUpToDate(text, above, references);

    Solution Add(string text, CellNeeds needs, CellLink? above, out CellLink link)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"Submission#{projects++}");
        var document = DocumentId.CreateNewId(ProjectId.CreateNewId());
        link = new(text, document, needs);
        return solution.AddProject(ProjectInfo.Create(
            document.ProjectId, VersionStamp.Default, name, name, LanguageNames.CSharp,
            compilationOptions: ScriptOptions.Compilation(name, assemblies),
            parseOptions: ScriptOptions.Parse,
            documents: [DocumentInfo.Create(document, name, sourceCodeKind: SourceCodeKind.Script, loader: TextLoader.From(TextAndVersion.Create(CellSource.ScriptText(text), VersionStamp.Default)))],
            projectReferences: above is null ? [] : [new ProjectReference(above.Document.ProjectId)],
            metadataReferences: needs.References,
            isSubmission: true));
    }
}
