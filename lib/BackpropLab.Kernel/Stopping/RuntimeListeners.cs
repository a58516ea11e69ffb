using System.Reflection;
using System.Runtime.Loader;

namespace BackpropLab.Kernel;

/// <summary>
/// Who listens to the events of the runtime itself, such as <see cref="AppDomain.FirstChanceException"/>. Those belong to the
/// whole process, so what a cell has added there would outlive the cell.
/// </summary>
static class RuntimeListeners
{
    /// <summary>Where these classes keep their listeners: there is no public way to see who they are.</summary>
    static readonly FieldInfo[] lists =
    [
        .. new[] { typeof(AppContext), typeof(AssemblyLoadContext), typeof(TaskScheduler), typeof(Console) }
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.NonPublic))
            .Where(field => field.FieldType.IsSubclassOf(typeof(Delegate)) && !field.IsInitOnly),
    ];

    /// <summary>Takes listeners away.</summary>
    /// <param name="isGone">Whether those of an assembly are to go.</param>
    public static void Remove(Predicate<Assembly> isGone)
    {
        foreach (var list in lists)
        {
            if (list.GetValue(null) is not Delegate all)
                continue;
            var listeners = all.GetInvocationList();
            var kept = Array.FindAll(listeners, listener => !isGone(listener.Method.Module.Assembly));
            if (kept.Length < listeners.Length)
                list.SetValue(null, Delegate.Combine(kept));
        }
    }
}
