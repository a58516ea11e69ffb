using System.Collections;
using System.Dynamic;
using System.Runtime.CompilerServices;

namespace BackpropLab.Kernel;

/// <summary>What kinds of value there are for showing, and the parts that a value of each kind has.</summary>
static class ObjectShape
{
    /// <summary>Items of a sequence that are shown.</summary>
    public const int MaxItems = 20;

    /// <summary>How deep values within values are followed.</summary>
    public const int MaxDepth = 4;

    /// <summary>What has been taken of each sequence while a value is rendered.</summary>
    [ThreadStatic]
    static Dictionary<object, (List<object?> Items, bool More, int? Count)>? taken;

    /// <summary>Renders a value in several ways, and runs through each sequence in it once: that may print, or take long.</summary>
    public static T RunningThroughOnce<T>(Func<T> render)
    {
        var outer = taken;
        taken = new(ReferenceEqualityComparer.Instance);
        try
        {
            return render();
        }
        finally
        {
            taken = outer;
        }
    }

    public static bool IsScalar(object value) =>
        value is string or char or bool or decimal or DateTime or DateTimeOffset or DateOnly or TimeOnly or TimeSpan or Guid or Enum or Type or Uri or Delegate or Version or DBNull
        || value.GetType().IsPrimitive
        || value is System.Numerics.BigInteger or System.Numerics.Complex or Half or Int128 or UInt128;

    /// <summary>The first items of a sequence, and how many there are if it says so without being run through.</summary>
    public static (List<object?> Items, bool More, int? Count) Take(IEnumerable sequence)
    {
        if (taken?.TryGetValue(sequence, out var before) == true)
            return before;
        var now = TakeNow(sequence);
        if (taken is not null)
            taken[sequence] = now;
        return now;
    }

    /// <summary>The items of a value that is nothing but a sequence of them; null for any other.</summary>
    public static IEnumerable? TrySequence(object value) => value is ExpandoObject ? null : value as IEnumerable;

    /// <summary>A tuple's elements, or null if it is none.</summary>
    public static IReadOnlyList<object?>? TryTuple(object value) =>
        value is ITuple tuple ? [.. Enumerable.Range(0, tuple.Length).Select(i => tuple[i])] : null;

    static (List<object?> Items, bool More, int? Count) TakeNow(IEnumerable sequence)
    {
        var items = new List<object?>();
        var more = false;
        foreach (var item in sequence)
        {
            if (items.Count == MaxItems)
            {
                more = true;
                break;
            }

            items.Add(item);
        }

        return (items, more, sequence is ICollection collection ? collection.Count : more ? null : items.Count);
    }
}
