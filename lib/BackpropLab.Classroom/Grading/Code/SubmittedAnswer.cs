namespace BackpropLab.Classroom;

/// <summary>Where a student's answer to an exercise stands.</summary>
/// <param name="Expression">What names it, or what it is.</param>
/// <param name="Members">The functions that it names; none where it is written in the check itself.</param>
/// <param name="Cell">The cell at which it is known.</param>
/// <param name="Uses">The names that the expression uses.</param>
sealed record SubmittedAnswer(string Expression, IReadOnlyList<CodeMember> Members, int Cell, IReadOnlySet<string> Uses)
{
    /// <summary>What is unusual about it; null if nothing is.</summary>
    public string? Remark { get; init; }
}
