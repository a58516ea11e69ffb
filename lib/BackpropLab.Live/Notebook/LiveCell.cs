using BackpropLab.Notebooks;

namespace BackpropLab.Live;

/// <summary>A cell of a live page: its text, its last result, and whether what that left is in the session.</summary>
sealed class LiveCell(int key, DibCell cell)
{
    readonly List<CellOutput> outputs = [];
    readonly List<string?> rendered = [];
    readonly List<string> kept = [];
    (CellResult Result, int Index, string Ids, bool IsForeign, string? Prediction)? framed;
    string frame = "";
    bool replacing;
    CellView? lastView;
    string? runSource, earlierFrame;
    bool isEarlier;

    /// <summary>Identifies the cell while its text changes and cells are put before it.</summary>
    public int Key => key;

    /// <summary>The cell as the last save has it.</summary>
    public DibCell Cell { get; private set; } = cell;

    /// <summary>The result of its last run, without the outputs, which change while it runs.</summary>
    public CellResult Result { get; private set; } = Unrun(cell);

    /// <summary>Why it failed, if it did.</summary>
    public ErrorOutput? Error =>
        Result.Outcome == CellOutcome.Failed ? outputs.OfType<ErrorOutput>().LastOrDefault() : null;

    /// <summary>The number of its run in the session; null if it has not come to an end there.</summary>
    public int? Count { get; private set; }

    /// <summary>The text with which it ran last in the session, or began to; null if it has not.</summary>
    public string? Ran { get; private set; }

    /// <summary>Whether it has to run again, whatever its text is: it was broken off, or what it reads has changed.</summary>
    public bool MustRun { get; private set; }

    /// <summary>Whether it shows what it came to before a change.</summary>
    public bool IsOutdated { get; private set; }

    /// <summary>The <see cref="System.Diagnostics.Stopwatch"/> time at which it began to run; null unless it runs.</summary>
    public long? StartedAt { get; private set; }

    /// <summary>What it is to an exercise.</summary>
    public CellRole Role { get; private set; } = CellRole.Of(cell);

    /// <summary>What was written in the page and does not stand in the file, which was changed as well; null for none.</summary>
    public string? Conflict => kept.Count == 0 ? null : string.Join("\n\n", kept);

    /// <summary>The <see cref="System.Diagnostics.Stopwatch"/> time at which it was changed in the page last; null if it was not.</summary>
    public long? EditedAt { get; private set; }

    /// <summary>Whether it is to run before what it shows is up to date.</summary>
    public bool IsStale => Cell.IsCSharp && (IsOutdated || Result.Outcome == CellOutcome.NotRun);

    /// <summary>Shows what it showed in an earlier session with this text, until it runs.</summary>
    /// <param name="shown">What it showed.</param>
    /// <param name="isAtItsPlace">Whether it stands where it stood: its number is in its HTML.</param>
    public void ShowEarlier(CellPatch shown, bool isAtItsPlace)
    {
        earlierFrame = isAtItsPlace ? shown.Frame : null;
        if (!Cell.IsCSharp)
            return;
        (IsOutdated, isEarlier, runSource) = (shown.IsStale, true, Cell.Source);
        Result = Result with { Outcome = CellOutcome.Passed };
        outputs.AddRange(shown.Outputs.Select(html => new EarlierOutput(html)));
        rendered.AddRange(shown.Outputs);
    }

    /// <summary>Takes another text, from a save or from the page.</summary>
    public void Update(DibCell next)
    {
        if (next == Cell)
            return;
        Cell = next;
        Role = CellRole.Of(next);
        IsOutdated = next.IsCSharp && Result.Outcome != CellOutcome.NotRun && next.Source != runSource;
        Result = next.IsCSharp ? Result with { Cell = next } : Unrun(next);
        if (!next.IsCSharp)
            SetOutputs(Result.Outputs);
    }

    /// <summary>Notes that what its run left is not in the session any more.</summary>
    public void Forget() => (Count, Ran, MustRun) = (null, null, false);

    /// <summary>Takes a text that was written in the page; what it shows is out of date until it runs.</summary>
    public void Edit(DibCell next, long now)
    {
        Update(next);
        EditedAt = now;
    }

    /// <summary>Keeps a text of the page that cannot stand in the file, beside those that it keeps already.</summary>
    public void Keep(string text)
    {
        if (text == Cell.Source || kept.Exists(other => other.Contains(text, StringComparison.Ordinal)))
            return;
        Drop([text]);
        kept.Add(text);
    }

    /// <summary>Keeps no longer what stands in one of these texts: a person has seen them and decided.</summary>
    public void Drop(IReadOnlyList<string> seen) =>
        kept.RemoveAll(text => seen.Any(other => other.Contains(text, StringComparison.Ordinal)));

    /// <summary>Notes whether what it shows is out of date.</summary>
    public void MarkOutdated(bool isOutdated) => IsOutdated = isOutdated && Result.Outcome != CellOutcome.NotRun;

    /// <summary>Notes that it has to run again before what it left in the session is right.</summary>
    public void MarkToRun() => MustRun = Ran is not null;

    /// <summary>Notes that it runs now; what it showed stays until there is something new.</summary>
    public void Begin(long now)
    {
        StartedAt = now;
        isEarlier = false;
        Ran = runSource = Cell.Source;
        replacing = true;
    }

    /// <summary>Takes an output while it runs.</summary>
    public void Add(CellOutput output)
    {
        if (replacing)
            SetOutputs([]);
        replacing = false;
        if (output is StreamOutput next && outputs is [.., StreamOutput last] && last.Name == next.Name)
        {
            outputs[^1] = last with { Text = last.Text + next.Text };
            rendered[^1] = null;
            return;
        }

        outputs.Add(output);
        rendered.Add(null);
    }

    /// <summary>Shows more below what its run has put out.</summary>
    public void Append(IEnumerable<CellOutput> more) => SetOutputs([.. outputs, .. more]);

    /// <summary>Puts a value in the place of one that it shows. False if it shows none of that name.</summary>
    public bool TryPut(DisplayUpdate update)
    {
        var place = update.PutInto(outputs);
        if (place >= 0)
            rendered[place] = null;
        return place >= 0;
    }

    /// <summary>Takes the result of its run.</summary>
    /// <param name="execution">What came of it.</param>
    /// <param name="isStopped">Whether it was stopped on the way.</param>
    public void End(CellExecution execution, bool isStopped)
    {
        StartedAt = null;
        MustRun = isStopped;
        IsOutdated = Cell.Source != runSource;
        Count = execution.ExecutionCount;
        Result = CellResult.Of(Cell, execution).WithOutputs([]);
        SetOutputs(execution.Outputs);
    }

    /// <summary>Notes that it failed after all: what it left running has ended the worker.</summary>
    public void Fail(ErrorOutput error)
    {
        Result = Result with { Outcome = CellOutcome.Failed };
        Add(error);
    }

    /// <summary>Notes that its run was broken off, because it will run again.</summary>
    public void BreakOff()
    {
        (StartedAt, Count, MustRun) = (null, null, true);
        MarkOutdated(true);
    }

    /// <summary>The cell as windows show it; the same object as before if nothing changed.</summary>
    /// <param name="index">Its place among all cells.</param>
    /// <param name="page">What its HTML depends on besides.</param>
    /// <param name="isDue">Whether it will run if it has to.</param>
    /// <param name="given">The cell that it was at first; null for one of the person's own.</param>
    public CellView View(int index, PageContext page, bool isDue, DibCell? given)
    {
        for (var i = 0; i < outputs.Count; i++)
            rendered[i] ??= Render(outputs[i]);
        var state = StartedAt is not null ? CellState.Running
            : isDue && Cell.IsCSharp && !(isEarlier && !IsOutdated) ? CellState.Waiting
            : IsOutdated ? CellState.Outdated
            : CellState.Settled;
        string[] shown = [.. rendered.Select(html => html!)];
        var facts = new CellFacts(Cell.IsCSharp, IsStale, Count, Role.Exercise, Role.Checks, Verdict(shown), Conflict, IsScratch: Cell.IsCSharp && given is null, IsGiven: Cell == given);
        var view = new CellView(key, state, StartedAt, Frame(index, page), shown, Cell.Source, facts);
        return lastView = lastView is not null && AreSame(lastView, view) ? lastView : view;
    }

    /// <summary>What its check has come to: that it has run is no verdict.</summary>
    Verdict? Verdict(string[] shown) => Role.Checks is null ? null
        : IsStale || Result.Outcome is CellOutcome.Waiting or CellOutcome.Failed ? Live.Verdict.Waiting
        : CardVerdicts.Of(shown) ?? Live.Verdict.Waiting;

    /// <summary>An output as HTML. One that cannot be shown says so: nothing that a cell puts out ends the page.</summary>
    static string Render(CellOutput output)
    {
        try
        {
            return OutputHtml.Render([output]);
        }
        catch (Exception e)
        {
            return OutputHtml.Render([new ErrorOutput("Unshown", $"What the cell put out cannot be shown: {e.Message}", [])]);
        }
    }

    string Frame(int index, PageContext page)
    {
        var wanted = (Result, index, string.Join(' ', page.Outline.IdsIn(index)), page.IsForeign, page.PredictionAt(index));
        if (framed != wanted)
        {
            var isFirst = framed is null;
            framed = wanted;
            frame = isFirst && earlierFrame is not null ? earlierFrame : CellHtml.Render(Result.WithOutputs([]), index, page);
        }

        return frame;
    }

    /// <summary>Replaces all outputs; what was rendered before and stands there again is not rendered anew.</summary>
    void SetOutputs(IReadOnlyList<CellOutput> next)
    {
        var kept = outputs.Zip(next).TakeWhile(pair => pair.First == pair.Second).Count();
        outputs.RemoveRange(kept, outputs.Count - kept);
        rendered.RemoveRange(kept, rendered.Count - kept);
        outputs.AddRange(next.Skip(kept));
        rendered.AddRange(Enumerable.Repeat<string?>(null, next.Count - kept));
    }

    static bool AreSame(CellView one, CellView other) =>
        one with { Outputs = other.Outputs } == other
        && one.Outputs.Count == other.Outputs.Count
        && one.Outputs.Zip(other.Outputs).All(pair => ReferenceEquals(pair.First, pair.Second));

    // The frame shows the HTML of a cell itself, so of the known outputs an error alone is left.
    static CellResult Unrun(DibCell cell) =>
        NotebookRunner.ResultWithoutKernel(cell) is { } known
            ? known.WithOutputs([.. known.Outputs.OfType<ErrorOutput>()])
            : new CellResult(cell, CellOutcome.NotRun);
}
