using System.Reflection;
using System.Runtime.Loader;
using Microsoft.FSharp.Core;

namespace BackpropLab;

/// <summary>
/// One FSharp.Core for all. Giraffe.ViewEngine, which Plotly.NET writes HTML with, was built with version 5.0, Plotly.NET with a
/// newer one. A program gives both the same; a notebook host's script loader gives each what it asks for, loads FSharp.Core
/// twice, and then Plotly.NET does not find what Giraffe.ViewEngine has: to the runtime a type of two loads is two types.
/// </summary>
static class SharedFSharp
{
    /// <summary>
    /// From here on whoever asks for an FSharp.Core that the host does not give gets one and the same: the host's own where it
    /// has one, else the one beside this assembly.
    /// </summary>
    public static void Share()
    {
        // Loaded before the first question, whose answer it is.
        var shared = OfTheHost() ?? OfThisAssembly();
        var name = shared.GetName().Name;
        AssemblyLoadContext.Default.Resolving += (_, asked) => asked.Name == name ? shared : null;
    }

    static Assembly? OfTheHost()
    {
        try
        {
            return AssemblyLoadContext.Default.LoadFromAssemblyName(new("FSharp.Core"));
        }
        catch (FileNotFoundException)
        {
            return null;
        }
    }

    static Assembly OfThisAssembly() => typeof(FSharpOption<>).Assembly;
}
