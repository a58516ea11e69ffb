using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using BackpropLab.Protocol;

namespace BackpropLab.Notebooks;

/// <summary>Runs as Jupyter notebooks with their outputs (nbformat 4.5), for Jupyter and for VS Code's Jupyter extension.</summary>
public static class IpynbWriter
{
    /// <summary>JSON as nbformat itself writes it: one blank for each level, letters of every script as they are.</summary>
    static readonly JsonSerializerOptions Layout = new()
    {
        WriteIndented = true,
        // A value's own levels and those of the notebook around it.
        MaxDepth = MessageLimits.Depth + 8,
        IndentSize = 1,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes one <c>.ipynb</c> for each notebook.</summary>
    /// <param name="results">The notebooks; a skipped one is written without outputs.</param>
    /// <param name="outputFolder">
    /// The folder, made if need be. What an earlier run wrote under the same name is replaced; all else stays.
    /// </param>
    /// <returns>The files, in the order of the notebooks, and these as they were written.</returns>
    /// <exception cref="ReportException">
    /// The folder cannot be written, or holds a file of that name that no run wrote. It is then as it was.
    /// </exception>
    public static WrittenRun Write(IReadOnlyList<NotebookResult> results, string outputFolder)
    {
        outputFolder = Path.GetFullPath(outputFolder);
        var names = PageNames.For(results.Select(result => result.Path), ".ipynb");
        var written = results.Zip(names, (result, name) => WrittenRun.Make(result, one => new OutputFile(name, Encoding.UTF8.GetBytes(ToJson(one))))).ToList();
        OutputFolder.Replace(
            outputFolder,
            ".lab-ipynb",
            [.. written.Select(one => one.Made)],
            removeFormer: false);
        return new WrittenRun([.. names.Select(name => Path.Combine(outputFolder, name))], [.. written.Select(one => one.Result)]);
    }

    internal static string ToJson(NotebookResult result) =>
        IpynbDocument.Of(result).ToJsonString(Layout) + "\n";
}
