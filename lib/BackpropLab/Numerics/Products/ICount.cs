namespace BackpropLab.Numerics;

/// <summary>A number that the compiler knows, so that code for what a block does not have falls away.</summary>
interface ICount
{
    static abstract int Value { get; }
}
