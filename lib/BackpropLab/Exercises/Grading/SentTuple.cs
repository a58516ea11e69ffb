using System.Runtime.CompilerServices;

namespace BackpropLab.Exercises;

/// <summary>A tuple that was sent, of items of any types.</summary>
/// <param name="items">The items.</param>
sealed class SentTuple(object?[] items) : ITuple
{
    public int Length => items.Length;

    public object? this[int index] => items[index];
}
