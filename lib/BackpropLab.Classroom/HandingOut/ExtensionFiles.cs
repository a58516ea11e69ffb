namespace BackpropLab.Classroom;

/// <summary>What of the extension's folder VS Code needs, and neither its tests nor what checks its types.</summary>
static class ExtensionFiles
{
    static readonly string[] without = ["tests", "node_modules", "jsconfig.json", "globals.d.ts"];

    /// <summary>Their paths below the folder, parted by <c>/</c>, in order.</summary>
    public static IEnumerable<string> In(string folder) => Directory.GetFiles(folder, "*", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/')).Where(file => !file.Split('/').Intersect(without).Any()).Order(StringComparer.Ordinal);
}
