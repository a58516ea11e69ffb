using Microsoft.CodeAnalysis.Scripting;

namespace BackpropLab.Worker;

/// <summary>What a cell left for the next.</summary>
/// <param name="Number">The cell's execution count.</param>
/// <param name="State">Its variables, functions and types, on top of those before.</param>
/// <param name="Options">What has been referred to so far.</param>
/// <param name="Packages">The packages that have been named so far.</param>
/// <param name="Scope">The cell's run, parts of which may go on.</param>
sealed record KernelState(int Number, ScriptState<object> State, ScriptOptions Options, SessionPackages Packages, CellScope Scope);
