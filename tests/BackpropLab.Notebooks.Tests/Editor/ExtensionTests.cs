using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using BackpropLab.Notebooks.Tests.Dib;
using FsCheck.Fluent;

namespace BackpropLab.Notebooks.Tests.Editor;

/// <summary>The extension for VS Code, as far as it can be tried without VS Code: its own tests, and its reader beside ours.</summary>
public partial class ExtensionTests
{
    const int Texts = 2000;

    static readonly string extension = Path.Combine(Repository.Root, ".vscode", "extensions", "backprop-lab");

    public static TheoryData<string> Files => [.. Directory.GetFiles(Path.Combine(extension, "tests"), "*.test.js").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void Its_own_tests_pass(string file)
    {
        var (code, output) = Node(["--test", "--test-timeout=60000", "--test-reporter=spec", Path.Combine(extension, "tests", file)], "");

        Assert.True(code == 0, output);
    }

    [Fact]
    public void It_depends_on_no_package_at_run_time()
    {
        using var package = JsonDocument.Parse(File.ReadAllText(Path.Combine(extension, "package.json")));

        Assert.False(package.RootElement.TryGetProperty("dependencies", out _));
        Assert.False(package.RootElement.TryGetProperty("scripts", out _));
        Assert.True(File.Exists(Path.Combine(extension, "README.md")));
    }

    [Fact]
    public void Every_command_that_it_names_is_one_that_it_registers_or_of_VS_Code_and_every_picture_and_page_is_there()
    {
        using var package = JsonDocument.Parse(File.ReadAllText(Path.Combine(extension, "package.json")));
        var text = package.RootElement.GetRawText();
        var code = string.Concat(Directory.GetFiles(extension, "*.js").Concat(Directory.GetFiles(Path.Combine(extension, "src"))).Select(File.ReadAllText));

        Assert.All(Mentioned().Matches(text).Select(match => match.Groups[1].Value).Distinct(), name =>
            Assert.True(code.Contains($"command('{name}'") || code.Contains($"'backprop-lab.{name}'"), name));
        Assert.All(Beside().Matches(text).Select(match => match.Groups[1].Value), file => Assert.True(File.Exists(Path.Combine(extension, file)), file));
    }

    [Fact]
    public void It_reads_and_refuses_what_our_reader_does()
    {
        var texts = Dibs.Mixture.Sample(Texts, 12).Where(IsEncodable).ToArray();
        var script = """
            const { parse, write } = require(process.argv[1]);
            const texts = JSON.parse(require('fs').readFileSync(0, 'utf8'));
            console.log(JSON.stringify(texts.map(text => {
              try {
                const notebook = parse(text);
                return { cells: notebook.cells.map(cell => [cell.language, cell.source]), kept: write(notebook) === text };
              } catch {
                return {};
              }
            })));
            """;
        var (code, output) = Node(["-e", script, Path.Combine(extension, "src", "dib.js")], JsonSerializer.Serialize(texts));

        Assert.True(code == 0, output);
        var read = JsonSerializer.Deserialize<Read[]>(output, JsonSerializerOptions.Web)!;
        Assert.All(texts.Zip(read), pair =>
        {
            var ours = Cells(pair.First);
            // It lets pass what ours refuses in metadata that mean nothing to it, and keeps them as they are.
            if (ours is not null)
                Assert.Equal(ours, pair.Second.Cells?.Select(cell => (cell[0], cell[1])));
            Assert.True(pair.Second.Cells is null || pair.Second.Kept, pair.First);
        });
        Assert.InRange(read.Count(one => one.Cells is { Length: > 0 }), Texts / 4, Texts);
    }

    static (string, string)[]? Cells(string text)
    {
        try
        {
            return [.. DibDocument.Parse(text, "random").Cells.Select(cell => (cell.Language, cell.Source))];
        }
        catch (DibFormatException)
        {
            return null;
        }
    }

    static bool IsEncodable(string text)
    {
        try
        {
            new UTF8Encoding(false, throwOnInvalidBytes: true).GetByteCount(text);
            return true;
        }
        catch (EncoderFallbackException)
        {
            return false;
        }
    }

    static (int Code, string Output) Node(string[] arguments, string input) => NodeProgram.Run(extension, arguments, input);

    [GeneratedRegex(@"(?:onCommand:|command:|""command"": "")backprop-lab\.(\w+)")]
    private static partial Regex Mentioned();

    [GeneratedRegex("\"(media/[^\"]+)\"")]
    private static partial Regex Beside();

    sealed record Read(string[][]? Cells, bool Kept);
}
