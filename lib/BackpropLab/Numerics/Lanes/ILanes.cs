using System.Numerics;

namespace BackpropLab;

/// <summary>
/// Some numbers worked on at once, double or single precision alike. Functions are written once against this interface
/// and compiled for each width and precision, so the paths of all processors can be run, and tested, on any of them.
/// </summary>
interface ILanes<TSelf> :
    IAdditionOperators<TSelf, TSelf, TSelf>,
    ISubtractionOperators<TSelf, TSelf, TSelf>,
    IMultiplyOperators<TSelf, TSelf, TSelf>,
    IDivisionOperators<TSelf, TSelf, TSelf>
    where TSelf : struct, ILanes<TSelf>
{
    /// <summary>How many numbers one value holds.</summary>
    static abstract int Count { get; }

    /// <summary>How many bits of a number are its fraction: 52 in double precision, 23 in single.</summary>
    static abstract int FractionBits { get; }

    /// <summary>The same number in every lane, rounded to the lanes' precision.</summary>
    static abstract TSelf Of(double value);

    /// <summary>x y + z, rounded once where the processor can.</summary>
    static abstract TSelf MultiplyAdd(TSelf x, TSelf y, TSelf z);

    /// <summary>|x|.</summary>
    static abstract TSelf Abs(TSelf x);

    /// <summary>|magnitude| with the sign of the other number.</summary>
    static abstract TSelf CopySign(TSelf magnitude, TSelf sign);

    /// <summary>All bits set in the lanes where x is less than y, else none; NaN is never less.</summary>
    static abstract TSelf LessThan(TSelf x, TSelf y);

    /// <summary>Takes the first where the mask's bits are set, else the second.</summary>
    static abstract TSelf Select(TSelf mask, TSelf whenSet, TSelf whenNot);

    /// <summary>The lanes' bits as integers, moved up, what leaves the top being lost.</summary>
    static abstract TSelf ShiftLeft(TSelf x, int bits);

    /// <summary>The lanes' bits as integers, moved down, zeros coming in from the top.</summary>
    static abstract TSelf ShiftRight(TSelf x, int bits);

    /// <summary>The lanes' bits added as integers of the numbers' size.</summary>
    static abstract TSelf AddBits(TSelf x, TSelf y);

    /// <summary>The lanes' bits subtracted as integers of the numbers' size.</summary>
    static abstract TSelf SubtractBits(TSelf x, TSelf y);
}
