using System.Numerics;

namespace BackpropLab;

/// <summary>
/// Some doubles worked on at once. Every kernel is written once against this interface and compiled for each width
/// (1, 2, 4 and 8 lanes), so the paths of all processors can be run, and tested, on any of them.
/// </summary>
interface ILanes<TSelf> :
    IAdditionOperators<TSelf, TSelf, TSelf>,
    ISubtractionOperators<TSelf, TSelf, TSelf>,
    IMultiplyOperators<TSelf, TSelf, TSelf>,
    IDivisionOperators<TSelf, TSelf, TSelf>
    where TSelf : struct, ILanes<TSelf>
{
    /// <summary>How many doubles one value holds.</summary>
    static abstract int Count { get; }

    /// <summary>The same number in every lane.</summary>
    static abstract TSelf Of(double value);

    /// <summary>The <see cref="Count"/> doubles at an address, which needs no alignment.</summary>
    static abstract unsafe TSelf Load(double* source);

    /// <summary>Writes the lanes to an address, which needs no alignment.</summary>
    unsafe void Store(double* target);

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

    /// <summary>The lanes' bits added as 64-bit integers.</summary>
    static abstract TSelf AddBits(TSelf x, TSelf y);

    /// <summary>The lanes' bits subtracted as 64-bit integers.</summary>
    static abstract TSelf SubtractBits(TSelf x, TSelf y);

    /// <summary>The sum of all lanes.</summary>
    static abstract double Sum(TSelf x);
}
