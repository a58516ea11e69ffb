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
        var files = Files(named);
        var lines = named.OfType<PackageLine>().ToArray();
        var restored = lines.Length > 0 ? Restore(lines, packages, cancellation) : null;
        packages = restored?.Session ?? packages;
        return With(references, files, restored);
    }

    /// <summary>The same without bringing anything: a package counts if it has been brought before.</summary>
    /// <param name="references">The references of earlier cells.</param>
    /// <param name="named">The cell's <c>#r</c> lines.</param>
    /// <param name="packages">The packages of earlier cells, then with this cell's.</param>
    /// <param name="isWhole">Whether all packages of the cell have been brought.</param>
    /// <exception cref="CellException">A file is not there.</exception>
    public IReadOnlyList<MetadataReference> AddPresent(
        IReadOnlyList<MetadataReference> references, IReadOnlyList<CellReference> named, ref IReadOnlyList<PackageReference> packages, out bool isWhole)
    {
        isWhole = true;
        if (named.Count == 0)
            return references;
        var files = Files(named);
        var lines = named.OfType<PackageLine>().ToArray();
        var present = lines.Length > 0 ? Packages(lines).Present(packages, [.. lines.Select(line => line.Package)]) : null;
        isWhole = lines.Length == 0 || present is not null;
        packages = present?.Session ?? packages;
        return With(references, files, present);
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

    // By their files: to name a DLL again is not an error.
    static IReadOnlyList<MetadataReference> With(IReadOnlyList<MetadataReference> references, MetadataReference[] files, PackageSet? packages) =>
        [.. references.Concat(files).Concat(packages?.References ?? []).DistinctBy(reference => (reference as PortableExecutableReference)?.FilePath ?? (object)reference)];

    MetadataReference[] Files(IReadOnlyList<CellReference> named) => [.. named.OfType<FileReference>().Select(file => host.Assemblies.Find(file.Path, out var whyNot)
        ?? throw CellException.AtDirective(file.Line, $"#r \"{file.Path}\" names no file: {whyNot}"))];

    IPackages Packages(PackageLine[] lines) => host.Packages
        ?? throw CellException.AtDirective(lines[0].Line, $"#r \"nuget: {lines[0].Package.Id}\" cannot be had: there are no packages where this notebook runs.");

    PackageSet Restore(PackageLine[] lines, IReadOnlyList<PackageReference> packages, CancellationToken cancellation)
    {
        try
        {
            return Packages(lines).Restore(packages, [.. lines.Select(line => line.Package)], cancellation);
        }
        catch (PackageRefusal e)
        {
            throw CellException.AtDirective((lines.FirstOrDefault(line => line.Package.Id.Equals(e.Id, StringComparison.OrdinalIgnoreCase)) ?? lines[0]).Line, e.Message);
        }
    }
}
