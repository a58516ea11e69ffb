using System.Text.RegularExpressions;
using BackpropLab.Protocol;

namespace BackpropLab.Notebooks.Tests.Flow;

/// <summary>A page as a host has it: cells that are edited, and run in the order that the data flow gives.</summary>
/// <param name="cells">The cells.</param>
/// <param name="run">Runs a cell: its text, the run that it comes after if not the last, and its number; gives what it shows.</param>
/// <param name="ask">Asks the worker.</param>
sealed partial class LivePageOfCells(IEnumerable<string> cells, Func<string, int?, int, Task<string>> run, Func<FlowRequest, Task<MessageContent>> ask)
{
    sealed class Cell(string? code)
    {
        public string? Code { get; set; } = code;

        public string? Ran { get; set; }

        public bool IsStale { get; set; }

        public string Output { get; set; } = "";
    }

    readonly List<Cell> page = [.. cells.Select(code => new Cell(code))];

    IReadOnlyList<string> lost = [];

    /// <summary>The texts of the cells.</summary>
    public IReadOnlyList<string> Texts => [.. page.Select(cell => cell.Code).OfType<string>()];

    /// <summary>What each cell shows.</summary>
    public IReadOnlyList<string> Outputs => [.. page.Where(cell => cell.Code is not null).Select(cell => cell.Output)];

    /// <summary>How many cells ran.</summary>
    public int Runs { get; private set; }

    public void Edit(int index, string code) => Present(index).Code = code;

    public void Insert(int index, string code) => page.Insert(index == Texts.Count ? page.Count : page.IndexOf(Present(index)), new Cell(code));

    public void Remove(int index)
    {
        var cell = Present(index);
        cell.Code = null;
        if (cell.Ran is null)
            page.Remove(cell);
    }

    /// <summary>Runs a cell with what depends on it, or all that is stale.</summary>
    /// <returns>Whether nothing is stale now.</returns>
    public async Task<bool> RunAsync(int? index = null)
    {
        var reply = (FlowReply)await ask(new FlowRequest([.. page.Select(cell => new PageCell(cell.Code, cell.Ran, cell.IsStale))], index is { } at ? [page.IndexOf(Present(at))] : null, Lost: lost));
        lost = reply.Lost;
        foreach (var stale in reply.Stale)
            page[stale].IsStale = true;
        if (reply.IsAnew)
            page.ForEach(cell => (cell.Ran, cell.IsStale) = (null, true));
        for (var i = 0; i < reply.Order.Count; i++)
            await RunAsync(page[reply.Order[i]], reply.IsAnew && i == 0);
        var isUpToDate = page.All(cell => cell.Code is null || !cell.IsStale);
        if (isUpToDate || reply.IsAnew)
            page.RemoveAll(cell => cell.Code is null);
        return isUpToDate;
    }

    async Task RunAsync(Cell cell, bool isAnew)
    {
        Runs++;
        var number = page.Where(other => other.Code is not null).TakeWhile(other => other != cell).Count() + 1;
        cell.Output = CellNumber().Replace(await run(cell.Code!, isAnew ? 0 : null, number), "cell");
        (cell.Ran, cell.IsStale) = (cell.Code, false);
    }

    /// <summary>A cell that was not run since does not know that one was put in above it.</summary>
    [GeneratedRegex(@"cell \d+")]
    private static partial Regex CellNumber();

    Cell Present(int index) => page.Where(cell => cell.Code is not null).ElementAt(index);
}
