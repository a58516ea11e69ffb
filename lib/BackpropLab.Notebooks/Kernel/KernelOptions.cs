namespace BackpropLab.Notebooks;

/// <summary>What a worker may use.</summary>
public sealed record KernelOptions
{
    /// <summary>Bytes of managed memory that the cells of one notebook may hold together.</summary>
    public long MemoryLimit { get; init; } = 4L << 30;

    /// <summary>What runs the cells.</summary>
    public KernelEngine Engine { get; init; } = KernelEngine.Lab;

    /// <summary>What is put around the worker, such as a sandbox: makes of the command that starts it another one.</summary>
    public Func<WorkerCommand, WorkerCommand> Enclosure { get; init; } = command => command;
}
