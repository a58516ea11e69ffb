using System.Diagnostics;
using BackpropLab.Protocol;

namespace BackpropLab.Notebooks;

/// <summary>A cell while its worker has it.</summary>
/// <param name="outputs">Takes what it puts out.</param>
/// <param name="onBegin">Called when the worker begins with it.</param>
sealed class CellInProgress(OutputCollector outputs, Action onBegin)
{
    // Text past the console has nearly always come before the reply; a cell that closed the stream cannot mark its end.
    static readonly TimeSpan TimeForPlainText = TimeSpan.FromMilliseconds(500);

    const int PlainOutputs = 2;

    readonly Stopwatch watch = Stopwatch.StartNew();
    readonly TaskCompletionSource ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    int marks;
    bool isOver;

    /// <summary>What it has put out.</summary>
    public OutputCollector Outputs => outputs;

    /// <summary>A task that ends when the cell has, or its worker.</summary>
    public Task Ended => ended.Task;

    /// <summary>Whether the worker has begun with it.</summary>
    public bool HasBegun { get; private set; }

    /// <summary>How long it has run.</summary>
    public TimeSpan Elapsed => watch.Elapsed;

    /// <summary>What came of it; null until it is known.</summary>
    public ExecuteReply? Reply { get; set; }

    /// <summary>Whether it has cost its worker.</summary>
    public bool IsToBlame { get; set; }

    /// <summary>The worker begins with it.</summary>
    public void Begin()
    {
        HasBegun = true;
        watch.Restart();
        onBegin();
    }

    /// <summary>All that it wrote past the console to one of the two plain outputs has come.</summary>
    public void Mark()
    {
        marks++;
        if (isOver && marks >= PlainOutputs)
            Leave();
    }

    /// <summary>All of its messages have come.</summary>
    public void End()
    {
        watch.Stop();
        isOver = true;
        if (marks >= PlainOutputs)
            Leave();
        else
            _ = Task.Delay(TimeForPlainText).ContinueWith(_ => Leave(), TaskScheduler.Default);
    }

    /// <summary>Nothing more of it is waited for.</summary>
    public void Leave()
    {
        watch.Stop();
        ended.TrySetResult();
    }
}
