namespace BackpropLab.Notebooks.Tests.Cli;

/// <summary>How a run of <c>lab</c> ended and what it said.</summary>
sealed record LabExit(int Code, string Output, string Errors);
