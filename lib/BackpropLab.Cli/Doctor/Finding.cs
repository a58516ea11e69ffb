namespace BackpropLab.Cli;

/// <summary>What an examination found about one thing that the lessons use.</summary>
/// <param name="Name">The thing: <c>.NET SDK</c>, <c>Browser</c> ...</param>
/// <param name="State">Whether it serves.</param>
/// <param name="Detail">What is there, or what is not and what that means.</param>
/// <param name="Mend">What to do or to type, in one line; null where nothing needs it.</param>
sealed record Finding(string Name, FindingState State, string Detail, string? Mend = null);
