using System.Data;
using System.Dynamic;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace BackpropLab.Kernel;

/// <summary>The members that a value has to show.</summary>
static class ObjectMembers
{
    const BindingFlags Instance = BindingFlags.Public | BindingFlags.Instance;

    /// <summary>The members by name: public properties, then public fields, as declared; a row or a bag of values names its own.</summary>
    public static IReadOnlyList<(string Name, object? Value)> Of(object value) => value switch
    {
        ExpandoObject bag => [.. bag.Select(member => (member.Key, member.Value))],
        DataRow row => [.. row.Table.Columns.Cast<DataColumn>().Select(column => (column.ColumnName, Read(() => row[column])))],
        DataRowView view => Of(view.Row),
        Task task => OfTask(task),
        _ when IsLazy(value) => OfLazy(value),
        _ => OfType(value),
    };

    /// <summary>Whether a value's type says nothing about how to print it, so that its members do.</summary>
    public static bool Tell(object value)
    {
        if (IsLazy(value))
            return true;
        var declaring = value.GetType().GetMethod("ToString", Type.EmptyTypes)?.DeclaringType;
        return declaring == typeof(object) || declaring == typeof(ValueType)
            || declaring?.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false) == true
            || declaring?.GetMethod("ToString", Type.EmptyTypes)?.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false) == true;
    }

    static List<(string, object?)> OfType(object value)
    {
        var members = new List<(string, object?)>();
        foreach (var property in value.GetType().GetProperties(Instance))
        {
            if (property.GetIndexParameters().Length == 0 && property.CanRead && !property.PropertyType.IsByRefLike)
                members.Add((property.Name, Read(() => property.GetValue(value, BindingFlags.DoNotWrapExceptions, null, null, null))));
        }

        foreach (var field in value.GetType().GetFields(Instance))
            members.Add((field.Name, field.GetValue(value)));
        return members;
    }

    /// <summary>A task's status, and its result only if that is there: the cell would wait for it.</summary>
    static List<(string, object?)> OfTask(Task task)
    {
        var members = new List<(string, object?)> { ("Status", task.Status) };
        if (task.IsFaulted)
            members.Add(("Exception", task.Exception!.InnerException));
        if (task.IsCompletedSuccessfully && TypeNames.ResultOfTask(task.GetType()) is not null)
            members.Add(Property(task, "Result"));
        return members;
    }

    /// <summary>The value of a <see cref="Lazy{T}"/> only if it has been made: showing it must not make it.</summary>
    static (string, object?)[] OfLazy(object lazy)
    {
        var isCreated = Property(lazy, "IsValueCreated");
        return isCreated.Value is true ? [isCreated, Property(lazy, "Value")] : [isCreated];
    }

    static bool IsLazy(object value) => value.GetType() is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(Lazy<>);

    static (string Name, object? Value) Property(object value, string name) => (name, Read(() => value.GetType().GetProperty(name)!.GetValue(value)));

    static object? Read(Func<object?> get)
    {
        try
        {
            return get();
        }
        catch (Exception e) when (!CellStop.IsStop(e))
        {
            return new UnreadableMember(e);
        }
    }
}
