using System.Reflection;
using Microsoft.CodeAnalysis;

namespace BackpropLab.Kernel;

/// <summary>Where a kernel's references come from, and how what it compiles is loaded: from files, or from images in memory.</summary>
public interface IAssemblies
{
    /// <summary>What every cell may use: the framework, and this kernel for the functions that a cell calls by their bare names.</summary>
    IEnumerable<MetadataReference> Framework { get; }

    /// <summary>Which assembly is taken for another, of another version.</summary>
    AssemblyIdentityComparer Identities { get; }

    /// <summary>Resolves an indented <c>#r</c>, which is no directive of a cell and is left to the compiler; null where there are no files.</summary>
    MetadataReferenceResolver? MetadataResolver { get; }

    /// <summary>Resolves <c>#load</c>, which is left to the compiler too; null where there are no files.</summary>
    SourceReferenceResolver? SourceResolver { get; }

    /// <summary>Finds what <c>#r "file.dll"</c> names.</summary>
    /// <param name="path">The path as the cell has it.</param>
    /// <param name="whyNot">If there is none: where it was looked for, as the end of a sentence.</param>
    /// <returns>The reference; null if there is none.</returns>
    MetadataReference? Find(string path, out string whyNot);

    /// <summary>Called with each assembly that cells are compiled against and that has a path, before they run.</summary>
    /// <param name="identity">The name and version of the assembly.</param>
    /// <param name="path">The file of the assembly.</param>
    void Register(AssemblyIdentity identity, string path);

    /// <summary>Loads a compiled cell.</summary>
    /// <param name="image">The assembly.</param>
    /// <param name="symbols">The portable debug symbols of the assembly.</param>
    Assembly Load(Stream image, Stream symbols);
}
