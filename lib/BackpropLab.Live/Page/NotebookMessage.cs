using System.Text.Json.Serialization;

namespace BackpropLab.Live;

/// <summary>What a notebook says to a window.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(PagePatch), "page")]
[JsonDerivedType(typeof(EditedMessage), "edited")]
[JsonDerivedType(typeof(InsertedMessage), "inserted")]
[JsonDerivedType(typeof(ReplyMessage), "reply")]
[JsonDerivedType(typeof(AnsweredMessage), "answered")]
[JsonDerivedType(typeof(NoteMessage), "note")]
abstract record NotebookMessage;
