using System.Net;
using BackpropLab.Notebooks;

namespace BackpropLab.Studio;

/// <summary>How notebooks are served.</summary>
public sealed record StudioOptions
{
    /// <summary>The address to listen on; it must be one of this machine's own loopback addresses.</summary>
    public IPAddress Host { get; init; } = IPAddress.Loopback;

    /// <summary>The port to listen on; 0 for one that is free.</summary>
    public int Port { get; init; }

    /// <summary>The lesson that the address leads to, by its file's name without extension; null for the front page.</summary>
    public string? Lesson { get; init; }

    /// <summary>How long one cell may run. Without a limit a cell runs until it is stopped from the page.</summary>
    public TimeSpan CellTimeout { get; init; } = Timeout.InfiniteTimeSpan;

    /// <summary>How long a notebook that no window shows, and in which nothing runs, keeps its worker.</summary>
    public TimeSpan IdleTime { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>
    /// A folder of this person's own for what lets pages find a server again that was started anew; null if they need not.
    /// </summary>
    public string? StateFolder { get; init; }

    /// <summary>Whether the notebook runs at once wherever it lies. One that is not the course's own else waits until that is asked for on its page.</summary>
    public bool Trust { get; init; }

    /// <summary>Where pages join a class; null if they cannot.</summary>
    public IClassDesk? Classes { get; init; }

    /// <summary>What the notebook's worker may use.</summary>
    public KernelOptions Kernel { get; init; } = new();
}
