namespace BackpropLab.Notebooks.Tests.Studio.FrontEnd;

/// <summary>The scripts of the page that need no browser, tried by themselves.</summary>
public class FrontEndTests
{
    static readonly string folder = Path.Combine(Repository.Root, "tests", "BackpropLab.Notebooks.Tests", "Studio", "FrontEnd");

    public static TheoryData<string> Files => [.. Directory.GetFiles(folder, "*.test.mjs").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void Its_own_tests_pass(string file)
    {
        var (code, output) = NodeProgram.Run(folder, ["--test", "--test-timeout=60000", "--test-reporter=spec", file]);

        Assert.True(code == 0, output);
    }
}
