namespace BackpropLab.Kernel;

/// <summary>What a call of a library may do to what it is given.</summary>
/// <param name="ChangesReceiver">Whether it changes what it is called on.</param>
/// <param name="ChangesArguments">Whether it changes its arguments; an extension method's first is what it is called on.</param>
/// <param name="FillsArguments">Whether it writes into whatever it is given.</param>
/// <param name="ResultHolds">Whether what it gives back may hold what it was given.</param>
/// <param name="ResultSees">Whether what it gives back looks at what it was given from then on, and never changes it.</param>
/// <param name="ReceiverKeeps">Whether what it is called on may hold its arguments from then on.</param>
readonly record struct LibraryEffect(bool ChangesReceiver = false, bool ChangesArguments = false, bool FillsArguments = false, bool ResultHolds = false, bool ResultSees = false, bool ReceiverKeeps = false)
{
    /// <summary>Nobody knows.</summary>
    public static LibraryEffect Unknown { get; } = new(ChangesReceiver: true, ChangesArguments: true, ResultHolds: true, ReceiverKeeps: true);

    /// <summary>It looks, and gives back what is its own.</summary>
    public static LibraryEffect None { get; }

    /// <summary>It looks, and may give back what it has seen.</summary>
    public static LibraryEffect Looks { get; } = new(ResultHolds: true);
}
