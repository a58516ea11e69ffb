using System.Text.Json.Serialization;

namespace BackpropLab.Live;

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
[JsonDerivedType(typeof(AskMessage), "ask")]
abstract record WindowMessage;
