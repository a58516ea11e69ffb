namespace BackpropLab.Live;

/// <summary>Shows what mends the mistake that an exercise has found.</summary>
/// <param name="Exercise">Its id.</param>
sealed record RemedyMessage(string Exercise) : WindowMessage;
