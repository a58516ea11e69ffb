namespace BackpropLab.Stress;

/// <summary>What must hold, counted; what does not is kept with the cells that broke it.</summary>
sealed class Claims(string folder)
{
    readonly Lock turn = new();
    readonly SortedDictionary<string, int> held = new(StringComparer.Ordinal);

    /// <summary>How many did not hold.</summary>
    public int Broken { get; private set; }

    /// <summary>Says whether something holds.</summary>
    /// <param name="claim">A sentence that is the same for all rounds.</param>
    /// <param name="holds">Whether it is so.</param>
    /// <param name="seen">What there is instead.</param>
    /// <param name="cells">The cells that ran before.</param>
    public void That(string claim, bool holds, Func<string> seen, IEnumerable<string> cells)
    {
        using var _ = turn.EnterScope();
        if (holds)
        {
            held[claim] = held.GetValueOrDefault(claim) + 1;
            return;
        }

        var path = Path.Combine(folder, $"broken-{++Broken}.txt");
        File.WriteAllText(path, $"{claim}\n{seen()}\n\n{string.Join("\n\n#!csharp\n\n", cells)}\n");
        Console.WriteLine($"NOT SO: {claim}: {seen()} ({path})");
    }

    /// <summary>How often each claim held.</summary>
    public void Print()
    {
        foreach (var (claim, times) in held)
            Console.WriteLine(FormattableString.Invariant($"{times,8} {claim}"));
        Console.WriteLine($"{Broken} did not hold.");
    }
}
