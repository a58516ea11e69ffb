namespace BackpropLab.Cli;

/// <summary>Where this machine keeps the classes that were opened on it, a file each.</summary>
static class ClassFolder
{
    public static string Path { get; } = System.IO.Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.Create), "backprop-lab", "classes");

    /// <summary>The file of a class.</summary>
    public static string FileOf(string name) => System.IO.Path.Combine(Path, string.Concat(name.Select(sign => char.IsLetterOrDigit(sign) || sign is ' ' or '-' or '_' ? sign : '_')).Trim() + ".db");

    /// <summary>The files of all classes.</summary>
    public static IReadOnlyList<string> All => Directory.Exists(Path) ? [.. Directory.GetFiles(Path, "*.db").Order(StringComparer.Ordinal)] : [];
}
