namespace BackpropLab.Notebooks.Tests.Report.Formulas;

/// <summary>What <see cref="Typesetting"/> found on a page.</summary>
public sealed class Typeset
{
    public int Count { get; set; }

    public string[] Faults { get; set; } = [];
}
