namespace BackpropLab;

/// <summary>The numbers that training calculates with; parameters and results are double precision in any case.</summary>
public enum Precision
{
    /// <summary>64 bits, some 16 digits: right for everything that a lesson compares with other numbers.</summary>
    Double,

    /// <summary>32 bits, some 7 digits: about twice as fast and half the memory, for large data.</summary>
    Single,
}
