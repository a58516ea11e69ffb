using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace BackpropLab.Kernel;

/// <summary>How cells are read and compiled, by whoever does it.</summary>
static class ScriptOptions
{
    static readonly string[] DefaultUsings =
    [
        "System", "System.Text", "System.Collections", "System.Collections.Generic", "System.Threading.Tasks", "System.Linq",
        typeof(CellFunctions).FullName!,
    ];

    /// <summary>How a cell is read.</summary>
    public static CSharpParseOptions Parse { get; } = new(LanguageVersion.Latest, kind: SourceCodeKind.Script);

    /// <summary>How a cell is compiled.</summary>
    /// <param name="typeName">The name of the class that it becomes.</param>
    /// <param name="assemblies">Where references come from.</param>
    public static CSharpCompilationOptions Compilation(string typeName, IAssemblies assemblies) => AsScript(new CSharpCompilationOptions(
        OutputKind.DynamicallyLinkedLibrary,
        scriptClassName: typeName,
        usings: DefaultUsings,
        optimizationLevel: OptimizationLevel.Debug,
        allowUnsafe: true,
        metadataReferenceResolver: assemblies.MetadataResolver,
        sourceReferenceResolver: assemblies.SourceResolver,
        assemblyIdentityComparer: assemblies.Identities));

    /// <summary>
    /// A type that an assembly has besides the core library is not ambiguous in a script. The compiler has no public way to
    /// say so, and its own scripting says so for every script.
    /// </summary>
    static CSharpCompilationOptions AsScript(CSharpCompilationOptions options)
    {
        var with = typeof(CSharpCompilationOptions).GetMethod("WithTopLevelBinderFlags", BindingFlags.Instance | BindingFlags.NonPublic)!;
        var flags = with.GetParameters()[0].ParameterType;
        return (CSharpCompilationOptions)with.Invoke(options, [Enum.Parse(flags, "IgnoreCorLibraryDuplicatedTypes")])!;
    }
}
