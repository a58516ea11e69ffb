namespace BackpropLab.Live;

/// <summary>Shows a hint below the cell that checks an exercise.</summary>
/// <param name="Exercise">Its id.</param>
/// <param name="Level">Which one, from 1.</param>
sealed record HintMessage(string Exercise, int Level) : WindowMessage;
