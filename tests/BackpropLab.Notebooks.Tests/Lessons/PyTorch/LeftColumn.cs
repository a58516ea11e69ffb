using System.Diagnostics;
using System.Text.Json;

namespace BackpropLab.Notebooks.Tests.Lessons;

/// <summary>What the table's left column has computed and printed, run by PyTorch on the data of the lesson.</summary>
sealed record LeftColumn(JsonElement Result, string Printed)
{
    const string Missing = "No PyTorch was found. One command brings it (Debian: sudo apt-get install python3-torch), or LAB_PYTHON names a Python that has it.";
    static readonly TimeSpan patience = TimeSpan.FromMinutes(2);
    static readonly Lazy<string?> python = new(() => Python.With("numpy, torch"));
    static readonly Lazy<Task<LeftColumn>> once = new(() => RunAsync(python.Value!));

    /// <summary>Runs it, once for all tests; where PyTorch is missing they are skipped, see <see cref="Need.PyTorch"/>.</summary>
    public static Task<LeftColumn> Run
    {
        get
        {
            Need.PyTorch(python.Value is not null, Missing);
            return once.Value;
        }
    }

    /// <summary>The matrices under a name (W1, b1, W2, b2, or their gradients), each row by row.</summary>
    public double[][] Matrices(string name) => Result.GetProperty(name).Deserialize<double[][]>()!;

    public double[] Numbers(string name) => Result.GetProperty(name).Deserialize<double[]>()!;

    static async Task<LeftColumn> RunAsync(string python)
    {
        using var folder = new TemporaryFolder();
        var column = Path.Combine(folder.Path, "column.py");
        var result = Path.Combine(folder.Path, "result.json");
        await File.WriteAllTextAsync(column, string.Join("\n\n", SideBySide.Python));
        var printed = await RunAsync(python, [Script(), column, Reference.PathOf("datasets.json"), result]);
        return new(JsonDocument.Parse(await File.ReadAllBytesAsync(result)).RootElement, printed);
    }

    static async Task<string> RunAsync(string python, string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(python, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        using var limit = new CancellationTokenSource(patience);
        using var ending = limit.Token.Register(() => process.Kill(entireProcessTree: true));
        var errors = process.StandardError.ReadToEndAsync(CancellationToken.None);
        var output = await process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        await process.WaitForExitAsync(CancellationToken.None);
        limit.Token.ThrowIfCancellationRequested();
        Assert.True(process.ExitCode == 0, await errors);
        return output.ReplaceLineEndings("\n");
    }

    static string Script() => Path.Combine(Repository.Root, "tests", "BackpropLab.Notebooks.Tests", "Lessons", "PyTorch", "left_column.py");
}
