using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace BackpropLab.Studio;

/// <summary>What a notebook says to a window.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(PagePatch), "page")]
[JsonDerivedType(typeof(EditedMessage), "edited")]
[JsonDerivedType(typeof(InsertedMessage), "inserted")]
[JsonDerivedType(typeof(ReplyMessage), "reply")]
[JsonDerivedType(typeof(NoteMessage), "note")]
abstract record NotebookMessage;

/// <summary>What came of an edit; told to the window that sent it.</summary>
/// <param name="Cell">The cell.</param>
/// <param name="Source">Its text now.</param>
/// <param name="Outcome">Whether that is the one that was sent.</param>
/// <param name="Problem">Why it is not; null if it is.</param>
sealed record EditedMessage(int Cell, string Source, EditOutcome Outcome, string? Problem = null) : NotebookMessage;

/// <summary>The cell that the window has put in.</summary>
/// <param name="Cell">The new cell.</param>
sealed record InsertedMessage(int Cell) : NotebookMessage;

/// <summary>The answer to a request for help.</summary>
/// <param name="Id">The request's.</param>
/// <param name="Content">A reply of docs/protocol.md.</param>
sealed record ReplyMessage(int Id, JsonObject Content) : NotebookMessage;

/// <summary>A sentence for the person at that window: what was done, or why something was not.</summary>
/// <param name="Text">The sentence.</param>
/// <param name="IsProblem">Whether it says why not.</param>
sealed record NoteMessage(string Text, bool IsProblem) : NotebookMessage;
