namespace BackpropLab.Live;

/// <summary>Answers a question or a prediction: the answer is written into the cell as a person would type it.</summary>
/// <param name="Cell">The cell that asks.</param>
/// <param name="Value">The answer.</param>
sealed record AnswerMessage(int Cell, string Value) : WindowMessage;
