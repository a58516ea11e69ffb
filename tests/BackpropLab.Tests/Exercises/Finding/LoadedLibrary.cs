using System.Reflection;
using System.Runtime.Loader;

namespace BackpropLab.Tests.Exercises.Finding;

/// <summary>A second copy of the library, loaded from a folder into a context of its own, as a host of notebooks does it.</summary>
sealed class LoadedLibrary : IDisposable
{
    readonly AssemblyLoadContext context;
    readonly Type exercise;
    readonly Type course;

    public LoadedLibrary(string library)
        : this(new("library-test", isCollectible: true), context => context.LoadFromAssemblyPath(library))
    {
    }

    public LoadedLibrary(AssemblyLoadContext context, Func<AssemblyLoadContext, Assembly> load)
    {
        this.context = context;
        var assembly = load(context);
        (exercise, course) = (assembly.GetType("BackpropLab.Exercise", throwOnError: true)!, assembly.GetType("BackpropLab.Course", throwOnError: true)!);
    }

    /// <summary>What the context has loaded by now.</summary>
    public IEnumerable<string> Assemblies => context.Assemblies.Select(assembly => assembly.GetName().Name!).Order();

    public string Check(string id, Delegate function) => Answer(nameof(Exercise.Check), id, function);

    /// <summary>A method of <see cref="Exercise"/> that gives a card, as text.</summary>
    public string Answer(string method, params object[] arguments) =>
        exercise.GetMethod(method, [.. arguments.Select(argument => argument.GetType())])!.Invoke(null, arguments)!.ToString()!;

    /// <summary>A method of <see cref="BackpropLab.Clinic"/> that gives a card, as text.</summary>
    public string Clinic(string method, params object?[] arguments) =>
        course.Assembly.GetType("BackpropLab.Clinic", throwOnError: true)!.GetMethod(method)!.Invoke(null, arguments)!.ToString()!;

    /// <summary>A picture of <see cref="Course"/>.</summary>
    public object Picture(string method) => course.GetMethod(method)!.Invoke(null, null)!;

    public TFunction Use<TFunction>(string id, TFunction function) =>
        (TFunction)exercise.GetMethod(nameof(Exercise.Use))!.MakeGenericMethod(typeof(TFunction)).Invoke(null, [id, function])!;

    public void Dispose()
    {
        context.Unload();

        // The copy has put its own provider into MathNet, which both share.
        FastLinearAlgebra.TurnOn();
    }
}
