namespace BackpropLab.Numerics;

/// <summary>Lanes of <typeparamref name="T"/> (<c>double</c> or <c>float</c>) and the way between them and memory.</summary>
interface ILanesOf<TSelf, T> : ILanes<TSelf>
    where TSelf : struct, ILanesOf<TSelf, T>
    where T : unmanaged
{
    /// <summary>The numbers at an address, which needs no alignment.</summary>
    static abstract unsafe TSelf Load(T* source);

    /// <summary>The one number at an address, in every lane.</summary>
    static abstract unsafe TSelf Broadcast(T* source);

    /// <summary>Writes the lanes to an address, which needs no alignment.</summary>
    unsafe void Store(T* target);

    /// <summary>The fewest first lanes that are read and written alone; <see cref="ILanes{TSelf}.Count"/> where the processor cannot.</summary>
    static abstract int SmallestPart { get; }

    /// <summary>The mask that tells <see cref="LoadPart"/> and <see cref="StorePart"/> which lanes come first.</summary>
    static abstract TSelf Part(int count);

    /// <summary>The first lanes from an address, and 0 in the others, whose memory is not touched.</summary>
    static abstract unsafe TSelf LoadPart(T* source, TSelf part);

    /// <summary>Writes the first lanes to an address.</summary>
    unsafe void StorePart(T* target, TSelf part);

    /// <summary>Adds x y to the lanes, rounded once where the processor can.</summary>
    void AddProduct(TSelf x, TSelf y);

    /// <summary>The sum of all lanes.</summary>
    static abstract T Sum(TSelf x);
}
