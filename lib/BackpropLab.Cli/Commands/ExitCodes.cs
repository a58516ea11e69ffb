namespace BackpropLab.Cli;

/// <summary>What the command's exit code says.</summary>
static class ExitCodes
{
    public const int Success = 0;
    public const int CellFailed = 1;
    public const int BadUsage = 2;

    /// <summary>Stopped with Ctrl+C, or by the end of the terminal, by the shells' custom of 128 + the signal's number.</summary>
    public const int Stopped = 130;
}
