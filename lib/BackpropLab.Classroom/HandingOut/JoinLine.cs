namespace BackpropLab.Classroom;

/// <summary>What students type to join a class.</summary>
/// <param name="Address">Where the class is.</param>
/// <param name="Code">Its code.</param>
sealed record JoinLine(Uri Address, string Code)
{
    /// <summary>The command.</summary>
    public override string ToString() => $"lab class join {Address} {Code}";
}
