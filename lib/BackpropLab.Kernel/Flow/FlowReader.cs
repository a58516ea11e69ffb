using System.Security.Cryptography;
using System.Text;
using BackpropLab.Protocol;

namespace BackpropLab.Kernel;

/// <summary>
/// Says which cells of a page are stale, and in which order they run. What a cell does is read once, and again only when
/// it, or how a cell above declares something, has changed.
/// </summary>
/// <param name="page">The compiler's view of the page.</param>
sealed class FlowReader(FlowPage page)
{
    /// <summary>Texts that were read; who works for hours on one page leaves many behind.</summary>
    const int Most = 2000;

    readonly Dictionary<(string Text, string Above), CellFacts> known = [];
    readonly LibraryEffects libraries = new();

    /// <summary>Answers the request.</summary>
    /// <param name="request">The page, and what of it has run.</param>
    public FlowReply Answer(FlowRequest request)
    {
        if (known.Count > Most)
            known.Clear();
        var cells = new List<FlowCell>();
        var above = new List<string>();
        var surface = "";
        foreach (var cell in request.Cells)
        {
            var former = cell.Ran is { } ran && (cell.Code is not { } code || !CellTokens.AreSame(ran, code)) ? Read(ran, above, surface) : null;
            if (cell.Code is null)
            {
                cells.Add(new(Nothing, former, IsStale: true) { IsGone = true, HasRun = true });
                continue;
            }

            var facts = Read(cell.Code, above, surface);
            cells.Add(new(facts, former, cell.IsStale || cell.Ran is null || former is not null) { HasRun = cell.Ran is not null });
            above.Add(cell.Code);
            surface = Digest($"{surface}\n{facts.Imports}\n{facts.Surface}");
        }

        return new FlowPlan(cells, request.Lost ?? []).Of(request.Run, request.IsAlone);
    }

    CellFacts Read(string text, IReadOnlyList<string> above, string surface)
    {
        if (known.TryGetValue((text, surface), out var facts))
            return facts;
        var cell = page.Open(text, above);
        facts = new FactsReader(cell, libraries).Read();
        // What is not there yet may be brought, by the cell itself when it runs.
        if (cell.Needs.IsWhole)
            known[(text, surface)] = facts;
        return facts;
    }

    static string Digest(string text) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    static CellFacts Nothing { get; } = new()
    {
        Declared = new HashSet<string>(), Imports = "", Statements = CodeFacts.None, Functions = new Dictionary<string, CodeFacts>(), Held = new Dictionary<string, string>(),
        Captured = new HashSet<string>(), Lazy = new HashSet<string>(), Notes = new HashSet<string>(), Recalls = new HashSet<string>(), Surface = "",
    };
}
