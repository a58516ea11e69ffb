using System.Numerics;
using System.Runtime.CompilerServices;

namespace BackpropLab.Numerics;

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

    /// <summary>x y - z, rounded once where the processor can.</summary>
    static abstract TSelf MultiplySubtract(TSelf x, TSelf y, TSelf z);

    /// <summary>z - x y, rounded once where the processor can.</summary>
    static abstract TSelf SubtractProduct(TSelf z, TSelf x, TSelf y);

    /// <summary>1 / x for a normal x, correct to half of the fraction's bits or more.</summary>
    static abstract TSelf Reciprocal(TSelf x);

    /// <summary>The larger one; NaN if x is NaN.</summary>
    static abstract TSelf AtLeast(TSelf x, TSelf low);

    /// <summary>The smaller one; NaN if x is NaN.</summary>
    static abstract TSelf AtMost(TSelf x, TSelf high);

    /// <summary>|x|.</summary>
    static abstract TSelf Abs(TSelf x);

    /// <summary>|magnitude| with the sign of the other number.</summary>
    static abstract TSelf CopySign(TSelf magnitude, TSelf sign);

    /// <summary>All bits set in the lanes where x is less than y, else none; NaN is never less.</summary>
    static abstract TSelf LessThan(TSelf x, TSelf y);

    /// <summary>Whether x is less than y in every lane.</summary>
    static abstract bool AllLess(TSelf x, TSelf y);

    /// <summary>Takes the first where the mask's bits are set, else the second.</summary>
    static abstract TSelf Select(TSelf mask, TSelf whenSet, TSelf whenNot);

    /// <summary>Takes the first where x is less than 0, else the second; either where x is -0 or NaN.</summary>
    static abstract TSelf SelectBySign(TSelf x, TSelf whenNegative, TSelf whenNot);

    /// <summary>The number's bits without those that the mask has.</summary>
    static abstract TSelf WithoutBits(TSelf x, TSelf mask);

    /// <summary>The lanes' bits as integers, moved up by <see cref="FractionBits"/>: low bits become sign and exponent.</summary>
    static abstract TSelf ToExponent(TSelf x);

    /// <summary>The lanes' bits as integers, moved down by <see cref="FractionBits"/>: sign and exponent become low bits.</summary>
    static abstract TSelf FromExponent(TSelf x);

    /// <summary>The exponent of a power of 2.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static virtual TSelf Exponent(TSelf x) => ExponentFromBits(x);

    /// <summary>The same where the processor has no instruction for it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static TSelf ExponentFromBits(TSelf x)
    {
        // An integer in the low bits of 2^52 (or 2^23) is that integer added to it.
        var (integers, bias) = TSelf.FractionBits == 52 ? (4503599627370496.0, 1023) : (8388608.0, 127);
        return TSelf.AddBits(TSelf.FromExponent(x), TSelf.Of(integers)) - TSelf.Of(integers + bias);
    }

    /// <summary>The lanes' bits added as integers of the numbers' size.</summary>
    static abstract TSelf AddBits(TSelf x, TSelf y);

    /// <summary>The lanes' bits subtracted as integers of the numbers' size.</summary>
    static abstract TSelf SubtractBits(TSelf x, TSelf y);
}
