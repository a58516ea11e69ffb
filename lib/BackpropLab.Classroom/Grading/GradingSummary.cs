namespace BackpropLab.Classroom;

/// <summary>What came of a grading.</summary>
/// <param name="Students">How many rows the mark sheet has.</param>
/// <param name="Remarked">How many of them have a remark.</param>
/// <param name="Protection">What kept answers from the machine.</param>
/// <param name="MarkSheet">Where <c>grades.csv</c> is.</param>
public sealed record GradingSummary(int Students, int Remarked, string Protection, string MarkSheet);
