namespace BackpropLab.Live;

/// <summary>Shows how an exercise is solved.</summary>
/// <param name="Exercise">Its id.</param>
sealed record SolutionMessage(string Exercise) : WindowMessage;
