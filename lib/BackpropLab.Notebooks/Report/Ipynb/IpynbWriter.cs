using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace BackpropLab.Notebooks;

/// <summary>Runs as Jupyter notebooks with their outputs (nbformat 4.5), for Jupyter and for VS Code's Jupyter extension.</summary>
public static class IpynbWriter
{
    /// <summary>JSON as nbformat itself writes it: one blank for each level, letters of every script as they are.</summary>
    static readonly JsonSerializerOptions Layout = new()
    {
        WriteIndented = true,
        IndentSize = 1,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes one <c>.ipynb</c> for each notebook.</summary>
    /// <param name="results">The notebooks; a skipped one is written without outputs.</param>
    /// <param name="outputFolder">
    /// The folder, made if need be. What an earlier run wrote under the same name is replaced; all else stays.
    /// </param>
    /// <returns>The full paths, in the order of the notebooks.</returns>
    /// <exception cref="ReportException">
    /// The folder cannot be written, or holds a file of that name that no run wrote. It is then as it was.
    /// </exception>
    public static IReadOnlyList<string> Write(IReadOnlyList<NotebookResult> results, string outputFolder)
    {
        outputFolder = Path.GetFullPath(outputFolder);
        var names = PageNames.For(results.Select(result => result.Path), ".ipynb");
        OutputFolder.Replace(
            outputFolder,
            ".lab-ipynb",
            [.. results.Zip(names, (result, name) => new OutputFile(name, Encoding.UTF8.GetBytes(ToJson(result))))],
            removeFormer: false);
        return [.. names.Select(name => Path.Combine(outputFolder, name))];
    }

    internal static string ToJson(NotebookResult result) =>
        IpynbDocument.Of(result).ToJsonString(Layout) + "\n";
}
