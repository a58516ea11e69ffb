namespace BackpropLab.Exercises;

static class CaseKinds
{
    /// <summary>What a mended case of a kind is worth; more of them are worth no more.</summary>
    public const int Points = 2;

    public static string Title(CaseKind kind) => $"The clinic: a wrong line of the {Name(kind)}";

    public static string Name(CaseKind kind) => kind switch
    {
        CaseKind.Data => "data",
        CaseKind.Settings => "settings",
        CaseKind.Forward => "forward pass",
        CaseKind.Backward => "backward pass",
        CaseKind.Update => "step",
        _ => "evaluation",
    };
}
