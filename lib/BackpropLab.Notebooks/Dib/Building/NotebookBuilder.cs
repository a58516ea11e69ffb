using System.Text;

namespace BackpropLab.Notebooks;

/// <summary>Generates the notebooks that students open from those that teachers edit.</summary>
public static class NotebookBuilder
{
    /// <summary>Generates every notebook of a folder, all of them or none.</summary>
    /// <param name="sourceFolder">The teacher's notebooks.</param>
    /// <param name="targetFolder">The folder for the student's notebooks.</param>
    /// <returns>What was generated, by name.</returns>
    /// <exception cref="FileNotFoundException">There is no notebook in the source folder.</exception>
    /// <exception cref="DibFormatException">A notebook is broken.</exception>
    /// <exception cref="SourceException">A solution's marks do not fit each other.</exception>
    /// <exception cref="NotebookHeldException">A student's notebook has been changed by hand; nothing is written.</exception>
    public static IReadOnlyList<BuiltNotebook> Build(string sourceFolder, string targetFolder)
    {
        var built = NotebookFiles.Find([sourceFolder]).Select(source => Compare(source, targetFolder)).ToArray();
        if (built.Where(item => item.Held).Select(item => item.Path).ToArray() is { Length: > 0 } held)
            throw new NotebookHeldException(held);
        foreach (var item in built.Where(item => item.IsNew))
            item.Notebook.Save(item.Path);
        return [.. built.Select(item => new BuiltNotebook(item.Path, item.IsNew))];
    }

    static (string Path, DibDocument Notebook, bool IsNew, bool Held) Compare(string source, string targetFolder)
    {
        var target = Path.Combine(targetFolder, Path.GetFileName(source));
        var notebook = StudentEdition.Of(DibDocument.Load(source), source);
        if (!File.Exists(target))
            return (target, notebook, true, false);
        var isNew = !DibDocument.ReadBytes(target).AsSpan().SequenceEqual(Encoding.UTF8.GetBytes(notebook.ToString()));
        return (target, notebook, isNew, isNew && !StudentEdition.IsUntouched(DibDocument.Load(target)));
    }
}
