namespace BackpropLab.Notebooks;

/// <summary>What a worker may use.</summary>
public sealed record KernelOptions
{
    /// <summary>Bytes of managed memory that the cells of one notebook may hold together.</summary>
    public long MemoryLimit { get; init; } = 4L << 30;

    /// <summary>What runs the cells.</summary>
    public KernelEngine Engine { get; init; } = KernelEngine.Lab;
}
