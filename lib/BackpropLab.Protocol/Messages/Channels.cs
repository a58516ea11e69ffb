namespace BackpropLab.Protocol;

/// <summary>Jupyter's channels: what a message is for, not how it travels.</summary>
public static class Channels
{
    /// <summary>Requests that are answered in turn.</summary>
    public const string Shell = "shell";

    /// <summary>Requests that are answered at once, whatever runs.</summary>
    public const string Control = "control";

    /// <summary>What a kernel publishes.</summary>
    public const string IOPub = "iopub";

    /// <summary>The channel of the request that is answered.</summary>
    internal const string Reply = "";
}
