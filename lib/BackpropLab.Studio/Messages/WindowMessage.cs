using System.Text.Json.Serialization;

namespace BackpropLab.Studio;

/// <summary>What a window says to its notebook. Cells are named by their keys.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(EditMessage), "edit")]
[JsonDerivedType(typeof(ResolveMessage), "resolve")]
[JsonDerivedType(typeof(RunMessage), "run")]
[JsonDerivedType(typeof(RunAboveMessage), "runAbove")]
[JsonDerivedType(typeof(RunAllMessage), "runAll")]
[JsonDerivedType(typeof(RunStaleMessage), "runStale")]
[JsonDerivedType(typeof(StopMessage), "stop")]
[JsonDerivedType(typeof(RestartMessage), "restart")]
[JsonDerivedType(typeof(TrustMessage), "trust")]
[JsonDerivedType(typeof(InsertMessage), "insert")]
[JsonDerivedType(typeof(RemoveMessage), "remove")]
[JsonDerivedType(typeof(ResetCellMessage), "resetCell")]
[JsonDerivedType(typeof(ResetLessonMessage), "resetLesson")]
[JsonDerivedType(typeof(HintMessage), "hint")]
[JsonDerivedType(typeof(RemedyMessage), "remedy")]
[JsonDerivedType(typeof(SolutionMessage), "solution")]
[JsonDerivedType(typeof(AnswerMessage), "answer")]
[JsonDerivedType(typeof(HelpMessage), "help")]
abstract record WindowMessage;

/// <summary>Writes a text into a cell.</summary>
/// <param name="Cell">The cell.</param>
/// <param name="Base">The text that the person began from.</param>
/// <param name="Source">The text as they left it.</param>
sealed record EditMessage(int Cell, string Base, string Source) : WindowMessage;

/// <summary>Ends a conflict.</summary>
/// <param name="Cell">The cell.</param>
/// <param name="Take">Which text stays.</param>
/// <param name="Source">The text of the page, if that is the one; it may have been changed in the meantime.</param>
sealed record ResolveMessage(int Cell, ConflictSide Take, string? Source = null) : WindowMessage;

/// <summary>Runs a cell and its check first, then what depends on it.</summary>
/// <param name="Cell">The cell.</param>
sealed record RunMessage(int Cell) : WindowMessage;

/// <summary>Runs what has not run above a cell.</summary>
/// <param name="Cell">The cell.</param>
sealed record RunAboveMessage(int Cell) : WindowMessage;

/// <summary>Runs all cells in the session that there is.</summary>
sealed record RunAllMessage : WindowMessage;

/// <summary>Brings up to date what is stale.</summary>
sealed record RunStaleMessage : WindowMessage;

/// <summary>Stops what runs and what was to run after it.</summary>
sealed record StopMessage : WindowMessage;

/// <summary>Runs all cells in a new session.</summary>
sealed record RestartMessage : WindowMessage;

/// <summary>Lets a foreign notebook run.</summary>
sealed record TrustMessage : WindowMessage;

/// <summary>Puts a C# cell into the notebook.</summary>
/// <param name="After">The cell that it comes below.</param>
/// <param name="Source">Its text.</param>
sealed record InsertMessage(int After, string Source = "") : WindowMessage;

/// <summary>Takes a cell out of the notebook.</summary>
/// <param name="Cell">The cell.</param>
sealed record RemoveMessage(int Cell) : WindowMessage;

/// <summary>Puts a cell back as the student's edition has it.</summary>
/// <param name="Cell">The cell.</param>
sealed record ResetCellMessage(int Cell) : WindowMessage;

/// <summary>Puts the whole notebook back; a copy of what was written is kept.</summary>
sealed record ResetLessonMessage : WindowMessage;

/// <summary>Shows a hint below the cell that checks an exercise.</summary>
/// <param name="Exercise">Its id.</param>
/// <param name="Level">Which one, from 1.</param>
sealed record HintMessage(string Exercise, int Level) : WindowMessage;

/// <summary>Shows what mends the mistake that an exercise has found.</summary>
/// <param name="Exercise">Its id.</param>
sealed record RemedyMessage(string Exercise) : WindowMessage;

/// <summary>Shows how an exercise is solved.</summary>
/// <param name="Exercise">Its id.</param>
sealed record SolutionMessage(string Exercise) : WindowMessage;

/// <summary>Answers a question or a prediction: the answer is written into the cell as a person would type it.</summary>
/// <param name="Cell">The cell that asks.</param>
/// <param name="Value">The answer.</param>
sealed record AnswerMessage(int Cell, string Value) : WindowMessage;
