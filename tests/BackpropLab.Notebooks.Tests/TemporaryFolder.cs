using System.Text.Json.Nodes;

namespace BackpropLab.Notebooks.Tests;

/// <summary>A folder of a test's own, gone when the test is.</summary>
sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("lab-test-").FullName;

    public string File(string name, byte[] content)
    {
        var path = System.IO.Path.Combine(Path, name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        System.IO.File.WriteAllBytes(path, content);
        return path;
    }

    /// <summary>Writes a notebook of C# cells and gives its path.</summary>
    public string Notebook(string name, params string[] cells) => NotebookWithMeta(name, null, cells);

    /// <summary>Writes a notebook with a <c>#!meta</c> object and gives its path.</summary>
    public string NotebookWithMeta(string name, JsonObject? meta, params string[] cells)
    {
        var path = System.IO.Path.Combine(Path, name);
        new DibDocument(meta, [.. cells.Select(cell => new DibCell("csharp", cell))]).Save(path);
        return path;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
