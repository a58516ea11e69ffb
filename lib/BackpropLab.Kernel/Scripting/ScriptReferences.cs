using System.Globalization;
using BackpropLab.Protocol;
using Microsoft.CodeAnalysis;

namespace BackpropLab.Kernel;

/// <summary>What cells are compiled against: the framework, and what their <c>#r</c> lines name.</summary>
sealed class ScriptReferences(KernelHost host)
{
    readonly Lazy<IReadOnlyList<MetadataReference>> framework = new(() => [.. host.Assemblies.Framework]);
    readonly HashSet<MetadataReference> registered = [];

    /// <summary>What every cell may use.</summary>
    public IReadOnlyList<MetadataReference> Framework => framework.Value;

    /// <summary>References with those that a cell names.</summary>
    /// <param name="references">The references of earlier cells.</param>
    /// <param name="named">The cell's <c>#r</c> lines.</param>
    /// <param name="packages">The packages of earlier cells, then with this cell's.</param>
    /// <param name="cancellation">Ends a restore.</param>
    /// <exception cref="CellException">One is not there.</exception>
    public IReadOnlyList<MetadataReference> Add(
        IReadOnlyList<MetadataReference> references, IReadOnlyList<CellReference> named, ref IReadOnlyList<PackageReference> packages, CancellationToken cancellation)
    {
        if (named.Count == 0)
            return references;
        var next = references.ToList();
        next.AddRange(named.OfType<FileReference>().Select(Find));
        var lines = named.OfType<PackageLine>().ToArray();
        if (lines.Length > 0)
        {
            var restored = Restore(lines, packages, cancellation);
            next.AddRange(restored.References);
            packages = restored.Session;
        }

        // By their files: to name a DLL again is not an error.
        return [.. next.DistinctBy(reference => (reference as PortableExecutableReference)?.FilePath ?? (object)reference)];
    }

    /// <summary>Lets the host know where the assemblies lie that a cell is compiled against.</summary>
    public void Register(Compilation compilation)
    {
        foreach (var reference in compilation.References.OfType<PortableExecutableReference>())
        {
            if (reference.FilePath is { } path && registered.Add(reference) && compilation.GetAssemblyOrModuleSymbol(reference) is IAssemblySymbol assembly)
                host.Assemblies.Register(assembly.Identity, path);
        }
    }

    MetadataReference Find(FileReference file) => host.Assemblies.Find(file.Path, out var whyNot)
        ?? throw Refusal(file.Line, $"#r \"{file.Path}\" names no file: {whyNot}");

    PackageSet Restore(PackageLine[] lines, IReadOnlyList<PackageReference> packages, CancellationToken cancellation)
    {
        if (host.Packages is null)
            throw Refusal(lines[0].Line, $"#r \"nuget: {lines[0].Package.Id}\" cannot be had: there are no packages where this notebook runs.");
        try
        {
            return host.Packages.Restore(packages, [.. lines.Select(line => line.Package)], cancellation);
        }
        catch (PackageRefusal e)
        {
            throw Refusal((lines.FirstOrDefault(line => line.Package.Id.Equals(e.Id, StringComparison.OrdinalIgnoreCase)) ?? lines[0]).Line, e.Message);
        }
    }

    static CellException Refusal(int line, string sentence) =>
        new(new CellError(CellError.DirectiveErrorName, string.Create(CultureInfo.InvariantCulture, $"line {line}: {sentence}")));
}
