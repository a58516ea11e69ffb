using System.Runtime.CompilerServices;

namespace BackpropLab.Notebooks.Tests;

/// <summary>The checkout that these tests were built from.</summary>
static class Repository
{
    public static string Root { get; } = Find();

    public static string Notebooks => Path.Combine(Root, "notebooks");

    static string Find([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", ".."));
}
