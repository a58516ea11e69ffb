using System.Reflection;
using Microsoft.CodeAnalysis;

namespace BackpropLab.Kernel;

/// <summary>What a library says of itself to whoever reads cells: lists of names with blanks between, as metadata of its assembly.</summary>
static class AssemblyWords
{
    /// <summary>The lists of an assembly, each with its key.</summary>
    public static IEnumerable<(string Key, string[] Names)> Of(IAssemblySymbol assembly) =>
        from attribute in assembly.GetAttributes()
        where attribute.AttributeClass?.Name == nameof(AssemblyMetadataAttribute)
        let key = attribute.ConstructorArguments.ElementAtOrDefault(0).Value as string
        let names = attribute.ConstructorArguments.ElementAtOrDefault(1).Value as string
        where key is not null && names is not null
        select (key, names.Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
