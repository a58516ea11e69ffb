namespace BackpropLab.Protocol;

/// <summary>
/// Asks for help with a page that is being written. No cell has to have run for it and none runs; it is answered at once,
/// whatever runs. Of several of one kind that wait the newest counts, and the others are answered with an empty reply.
/// </summary>
public abstract record HelpRequest : MessageContent
{
    /// <summary>The reply when there is nothing to say.</summary>
    internal abstract MessageContent Empty { get; }

    internal sealed override string Channel => Channels.Shell;
}
