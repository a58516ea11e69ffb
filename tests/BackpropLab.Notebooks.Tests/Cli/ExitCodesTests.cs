using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using BackpropLab.Cli;

namespace BackpropLab.Notebooks.Tests.Cli;

public class ExitCodesTests
{
    [Fact]
    public void The_readme_lists_all_of_them() => Assert.Equal(
        typeof(ExitCodes).GetFields(BindingFlags.Public | BindingFlags.Static).Select(code => (int)code.GetRawConstantValue()!).Order(),
        Regex.Matches(File.ReadAllText(Path.Combine(Repository.Root, "README.md")), @"^\| (\d+) \|", RegexOptions.Multiline)
            .Select(row => int.Parse(row.Groups[1].Value, CultureInfo.InvariantCulture)));
}
