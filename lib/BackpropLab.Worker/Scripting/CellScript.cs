using Microsoft.CodeAnalysis.Scripting;

namespace BackpropLab.Worker;

/// <summary>A compiled cell, ready to run.</summary>
/// <param name="Number">The cell's execution count.</param>
/// <param name="Script">The submission.</param>
/// <param name="Options">What it was compiled with.</param>
/// <param name="Packages">The packages that have been named so far.</param>
/// <param name="HasResult">Whether it ends with an expression whose value is to be shown.</param>
sealed record CellScript(int Number, Script<object> Script, ScriptOptions Options, SessionPackages Packages, bool HasResult);
