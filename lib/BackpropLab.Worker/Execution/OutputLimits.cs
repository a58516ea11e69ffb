namespace BackpropLab.Worker;

/// <summary>How much one cell may put out before the rest is left away.</summary>
internal static class OutputLimits
{
    /// <summary>Characters written to standard output and standard error together.</summary>
    public const int StreamCharacters = 200_000;

    /// <summary>Values shown.</summary>
    public const int Displays = 200;

    /// <summary>Characters of all values shown together, as rendered.</summary>
    public const int DisplayCharacters = 50_000_000;
}
