namespace BackpropLab.Cli;

/// <summary>What <c>lab run</c> writes.</summary>
internal enum ReportFormat
{
    Html,
    Ipynb,
}
