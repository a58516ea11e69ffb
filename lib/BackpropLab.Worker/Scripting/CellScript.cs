using Microsoft.CodeAnalysis.Scripting;

namespace BackpropLab.Worker;

/// <summary>A compiled cell, ready to run.</summary>
/// <param name="Script">The submission.</param>
/// <param name="HasResult">Whether it ends with an expression whose value is to be shown.</param>
internal sealed record CellScript(Script<object> Script, bool HasResult);
