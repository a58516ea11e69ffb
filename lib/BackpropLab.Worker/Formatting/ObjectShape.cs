using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace BackpropLab.Worker;

/// <summary>What kinds of value there are for showing, and the parts that a value of each kind has.</summary>
internal static class ObjectShape
{
    /// <summary>Items of a sequence that are shown.</summary>
    public const int MaxItems = 20;

    /// <summary>How deep values within values are followed.</summary>
    public const int MaxDepth = 4;

    public static bool IsScalar(object value) =>
        value is string or char or bool or decimal or DateTime or DateTimeOffset or DateOnly or TimeOnly or TimeSpan or Guid or Enum or Type or Uri or Delegate or Version
        || value.GetType().IsPrimitive
        || value is System.Numerics.BigInteger or System.Numerics.Complex or Half or Int128 or UInt128;

    /// <summary>The first items of a sequence, and how many there are if it says so without being run through.</summary>
    public static (List<object?> Items, bool More, int? Count) Take(IEnumerable sequence)
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

    /// <summary>The first entries of a dictionary.</summary>
    public static IReadOnlyList<DictionaryEntry> Entries(IDictionary dictionary)
    {
        var entries = new List<DictionaryEntry>();
        // Not Cast<DictionaryEntry>(): as a plain sequence, a generic dictionary gives pairs of another type.
        for (var each = dictionary.GetEnumerator(); entries.Count < MaxItems && each.MoveNext();) entries.Add(each.Entry);
        return entries;
    }

    /// <summary>A tuple's elements, or null if it is none.</summary>
    public static IReadOnlyList<object?>? TryTuple(object value) =>
        value is ITuple tuple ? [.. Enumerable.Range(0, tuple.Length).Select(i => tuple[i])] : null;

    /// <summary>The public properties and fields that have a value to show, in the order of their declaration.</summary>
    public static IReadOnlyList<(string Name, object? Value)> Members(object value)
    {
        var members = new List<(string, object?)>();
        const BindingFlags Instance = BindingFlags.Public | BindingFlags.Instance;
        foreach (var property in value.GetType().GetProperties(Instance))
        {
            if (property.GetIndexParameters().Length == 0 && property.CanRead && !property.PropertyType.IsByRefLike)
                members.Add((property.Name, Read(() => property.GetValue(value, BindingFlags.DoNotWrapExceptions, null, null, null))));
        }

        foreach (var field in value.GetType().GetFields(Instance)) members.Add((field.Name, field.GetValue(value)));
        return members;
    }

    /// <summary>Whether its type says nothing about how to print it, so that its members do.</summary>
    public static bool PrintsByMembers(object value)
    {
        var declaring = value.GetType().GetMethod("ToString", Type.EmptyTypes)?.DeclaringType;
        return declaring == typeof(object) || declaring == typeof(ValueType)
            || declaring?.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false) == true
            || declaring?.GetMethod("ToString", Type.EmptyTypes)?.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false) == true;
    }

    static object? Read(Func<object?> get)
    {
        try
        {
            return get();
        }
        catch (Exception e) when (e is not (CellStoppedException or ThreadInterruptedException))
        {
            return new UnreadableMember(e);
        }
    }
}
