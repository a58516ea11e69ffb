using System.Runtime.Loader;
using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Commands;

namespace BackpropLab.Interactive;

/// <summary>
/// What a package adds to the kernel itself, in its folder <c>interactive-extensions/dotnet</c>. The tool loads it; no
/// package of .NET Interactive does.
/// </summary>
sealed class PackageExtensions
{
    const string Script = "extension.dib";

    readonly HashSet<string> known = new(StringComparer.Ordinal);
    readonly Queue<DirectoryInfo> waiting = [];

    /// <summary>Notes the extensions of packages, each package once.</summary>
    public void Add(IEnumerable<ResolvedPackageReference> packages)
    {
        foreach (var root in packages.Select(package => package.PackageRoot).OfType<string>().Where(known.Add))
        {
            var folder = new DirectoryInfo(Path.Combine(root, "interactive-extensions", "dotnet"));
            if (folder.Exists)
                waiting.Enqueue(folder);
        }
    }

    /// <summary>Loads the extensions that were noted, after the cell that brought them: as the tool does.</summary>
    public void Load(CompositeKernel kernel)
    {
        while (waiting.TryDequeue(out var folder))
        {
            foreach (var file in folder.GetFiles("*.dll"))
                LoadFrom(file, kernel);
            var script = Path.Combine(folder.FullName, Script);
            if (File.Exists(script))
                kernel.SendAsync(new SubmitCode(File.ReadAllText(script))).GetAwaiter().GetResult();
        }
    }

    static void LoadFrom(FileInfo file, CompositeKernel kernel)
    {
        var extensions = AssemblyLoadContext.Default.LoadFromAssemblyPath(file.FullName).ExportedTypes
            .Where(type => type is { IsAbstract: false, IsGenericTypeDefinition: false } && type.IsAssignableTo(typeof(IKernelExtension)));
        foreach (var extension in extensions)
            ((IKernelExtension)Activator.CreateInstance(extension)!).OnLoadAsync(kernel).GetAwaiter().GetResult();
    }
}
