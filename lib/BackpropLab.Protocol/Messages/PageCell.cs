namespace BackpropLab.Protocol;

/// <summary>A cell of a page, and what of it has run.</summary>
/// <param name="Code">Its text; null for one that was taken away.</param>
/// <param name="Ran">Its text when it last ran in this session; null if it has not.</param>
/// <param name="IsStale">Whether it has to run again all the same: it was stopped, or was stale before and has not run since.</param>
public sealed record PageCell(string? Code = null, string? Ran = null, bool IsStale = false);
