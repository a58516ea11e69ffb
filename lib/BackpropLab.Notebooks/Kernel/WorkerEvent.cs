using BackpropLab.Protocol;

namespace BackpropLab.Notebooks;

/// <summary>Something that came from a worker.</summary>
abstract record WorkerEvent
{
    /// <summary>A message came over the channel.</summary>
    /// <param name="Message">The message.</param>
    /// <param name="Bytes">Its length as it came.</param>
    public sealed record Said(Message Message, int Bytes) : WorkerEvent;

    /// <summary>Text came on the plain standard output or standard error of the worker.</summary>
    /// <param name="Name"><see cref="OutputText.Out"/> or <see cref="OutputText.Error"/>.</param>
    /// <param name="Text">The text, with or without line ends.</param>
    public sealed record Wrote(string Name, string Text) : WorkerEvent;

    /// <summary>All that a cell wrote to one of the two has come.</summary>
    public sealed record Marked : WorkerEvent;

    /// <summary>Something that no worker of ours says: nothing that comes after it counts.</summary>
    /// <param name="Reason">What, as the end of a sentence.</param>
    public sealed record Broke(string Reason) : WorkerEvent;

    /// <summary>The worker's channel has closed: no message comes any more.</summary>
    public sealed record Ended : WorkerEvent;
}
