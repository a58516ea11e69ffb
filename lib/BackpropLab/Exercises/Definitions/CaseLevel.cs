namespace BackpropLab.Exercises;

/// <summary>How hard a case of the clinic is.</summary>
public enum CaseLevel
{
    /// <summary>One figure gives it away.</summary>
    Easy,

    /// <summary>Two figures have to be read together.</summary>
    Medium,

    /// <summary>The network almost works, or the figures point elsewhere at first.</summary>
    Hard,
}
