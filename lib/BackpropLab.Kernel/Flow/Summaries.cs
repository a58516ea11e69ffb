namespace BackpropLab.Kernel;

/// <summary>What the code of a page does, through all functions that it calls.</summary>
sealed class Summaries
{
    readonly IReadOnlyList<CellFacts> page;
    readonly Dictionary<(int Cell, string Function), FunctionSummary> functions = [];

    /// <summary>Variables that do not hold what they were declared with for ever.</summary>
    readonly HashSet<string> reassigned;

    /// <param name="page">What each cell does, in the order of the page.</param>
    public Summaries(IReadOnlyList<CellFacts> page)
    {
        this.page = page;
        reassigned = [.. page.SelectMany(cell => cell.Functions.Values.Append(cell.Statements)).SelectMany(code => code.Facts).OfType<FlowFact.Assigns>().Select(fact => fact.Variable.Name)];
        // Functions may call each other: all are gone through until nothing new is found. A round finds more or is the last,
        // and there is no more to find than there are places.
        for (var isNew = true; isNew;)
        {
            isNew = false;
            for (var cell = 0; cell < page.Count; cell++)
            {
                foreach (var (name, code) in page[cell].Functions)
                {
                    var found = Summarize(code, cell);
                    isNew |= found.Size > (functions.GetValueOrDefault((cell, name)) ?? FunctionSummary.Nothing).Size;
                    functions[(cell, name)] = found;
                }
            }
        }
    }

    /// <summary>What a cell's statements do.</summary>
    /// <param name="cell">The cell's place on the page.</param>
    public FunctionSummary Of(int cell) => Summarize(page[cell].Statements, cell);

    /// <summary>What the functions of a cell name, by their own names: who holds one sees that.</summary>
    /// <param name="cell">The cell's place on the page.</param>
    public IEnumerable<(string Function, string Name)> NamedBy(int cell) =>
        page[cell].Functions.Keys.SelectMany(key => functions[(cell, key)].Reads.Select(name => (key[..key.IndexOfAny(['/', '.'])], name)));

    FunctionSummary Summarize(CodeFacts code, int cell)
    {
        var draft = new SummaryDraft();
        draft.Reads.UnionWith(code.Reads);
        foreach (var name in code.Reads)
        {
            if (Declaring(name, cell) is { } declaring && page[declaring].Lazy.Contains(name))
                draft.Reads.UnionWith(page[declaring].Captured);
        }

        foreach (var fact in code.Facts)
            Follow(fact, cell, draft);
        return draft.Finish();
    }

    void Follow(FlowFact fact, int cell, SummaryDraft draft)
    {
        switch (fact)
        {
            case FlowFact.Calls call:
                draft.Apply(Function(call.Function, cell), call.Arguments, call.Result);
                break;
            case FlowFact.CallsHeld call when Held(call.Variable, cell) is { } held:
                draft.Apply(held, call.Arguments, call.Result);
                break;
            case FlowFact.CallsHeld call:
                // Nobody knows what it does.
                foreach (var argument in call.Arguments.OfType<Place>())
                {
                    draft.Take(new FlowFact.Holds(call.Result, argument));
                    draft.Take(new FlowFact.Changes(argument));
                }

                break;
            default:
                draft.Take(fact);
                break;
        }
    }

    /// <summary>The function of that name that a cell sees, its own or the nearest above; one that is not there does nothing.</summary>
    FunctionSummary Function(string name, int cell)
    {
        for (; cell >= 0; cell--)
        {
            if (page[cell].Functions.ContainsKey(name))
                return functions.GetValueOrDefault((cell, name)) ?? FunctionSummary.Nothing;
        }

        return FunctionSummary.Nothing;
    }

    FunctionSummary? Held(string variable, int cell) =>
        !reassigned.Contains(variable) && Declaring(variable, cell) is { } declaring && page[declaring].Held.TryGetValue(variable, out var function) ? Function(function, declaring) : null;

    int? Declaring(string name, int cell)
    {
        while (cell >= 0 && !page[cell].Declared.Contains(name))
            cell--;
        return cell >= 0 ? cell : null;
    }
}
