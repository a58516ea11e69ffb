using System.Collections;
using System.Data;
using System.Dynamic;

namespace BackpropLab.Kernel;

/// <summary>A look at anything that holds values by key: a dictionary, pairs, groups, the tables of a data set.</summary>
/// <param name="Entries">The first entries.</param>
/// <param name="ValueName">What the values are.</param>
/// <param name="HasMore">Whether entries are left out.</param>
/// <param name="Count">How many entries there are, if that is known.</param>
sealed record EntryView(IReadOnlyList<(object? Key, object? Value)> Entries, string ValueName, bool HasMore, int? Count)
{
    public static EntryView? TryCreate(object value) => value switch
    {
        ExpandoObject => null,
        IDictionary dictionary => OfDictionary(dictionary),
        DataSet set => Of(set.Tables, table => (((DataTable)table).TableName, table), "table"),
        _ when IsGroup(value.GetType()) => new([Group(value)], "items", false, 1),
        _ when IsPair(value.GetType()) => new([Pair(value)], "value", false, 1),
        IEnumerable sequence when Items(value).Any(IsGroup) => Of(sequence, Group, "items"),
        IEnumerable sequence when Items(value).Any(IsPair) => Of(sequence, Pair, "value"),
        _ => null,
    };

    static EntryView OfDictionary(IDictionary dictionary)
    {
        var entries = new List<(object?, object?)>();
        // Not Cast<DictionaryEntry>(): as a plain sequence, a generic dictionary gives pairs of another type.
        for (var each = dictionary.GetEnumerator(); entries.Count < ObjectShape.MaxItems && each.MoveNext();)
            entries.Add((each.Key, each.Value));
        return new(entries, "value", dictionary.Count > entries.Count, dictionary.Count);
    }

    static EntryView Of(IEnumerable sequence, Func<object, (object?, object?)> entry, string valueName)
    {
        var (items, more, count) = ObjectShape.Take(sequence);
        return new([.. items.Select(item => entry(item!))], valueName, more, count);
    }

    /// <summary>What a value is a sequence of.</summary>
    static IEnumerable<Type> Items(object value) =>
        value.GetType().GetInterfaces().Where(type => Is(type, typeof(IEnumerable<>))).Select(type => type.GetGenericArguments()[0]);

    static bool IsGroup(Type type) => Is(type, typeof(IGrouping<,>)) || type.GetInterfaces().Any(each => Is(each, typeof(IGrouping<,>)));

    static bool IsPair(Type type) => Is(type, typeof(KeyValuePair<,>));

    static bool Is(Type type, Type generic) => type.IsGenericType && type.GetGenericTypeDefinition() == generic;

    static (object?, object?) Group(object group)
    {
        var type = group.GetType().GetInterfaces().First(each => Is(each, typeof(IGrouping<,>)));
        // Cast hides that this is a group, which would be shown with its key again.
        return (type.GetProperty("Key")!.GetValue(group), ((IEnumerable)group).Cast<object?>());
    }

    static (object?, object?) Pair(object pair) => (pair.GetType().GetProperty("Key")!.GetValue(pair), pair.GetType().GetProperty("Value")!.GetValue(pair));
}
