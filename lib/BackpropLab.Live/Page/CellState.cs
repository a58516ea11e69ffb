namespace BackpropLab.Live;

/// <summary>What a cell of a live page is doing.</summary>
enum CellState
{
    /// <summary>Nothing: it shows what it came to.</summary>
    Settled,

    /// <summary>It will run, after those above it.</summary>
    Waiting,

    /// <summary>It runs now.</summary>
    Running,

    /// <summary>It shows what it came to before something above it, or it, was changed.</summary>
    Outdated,
}
