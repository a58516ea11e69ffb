using System.Text.RegularExpressions;

namespace BackpropLab.Notebooks.Tests.Architecture;

public class ArchitectureTests
{
    [Fact]
    public void The_arrows_of_the_house_are_the_approved_ones() => Snapshot.Match("architecture", ArrowMap.Of(Arrow.Of(House.Uses.Value)));

    [Theory]
    [InlineData("The assemblies", "")]
    [InlineData("The rooms of the library", "BackpropLab")]
    public void The_page_on_the_architecture_draws_them(string section, string folder) => Assert.Equal(
        ArrowDrawing.Of(folder, Arrow.Of(House.Uses.Value)),
        File.ReadAllText(Path.Combine(House.Folder, "..", "docs", "architecture.md")).ReplaceLineEndings("\n")
            .Split($"## {section}\n")[1].Split("```text\n")[1].Split("\n```")[0]);

    [Fact]
    public void The_page_on_the_architecture_names_files_that_are_there()
    {
        var named = Regex.Matches(File.ReadAllText(Path.Combine(House.Folder, "..", "docs", "architecture.md")), @"`((?:lib|tests)/[^`]+)`").Select(match => match.Groups[1].Value).ToArray();

        Assert.NotEmpty(named);
        Assert.All(named, path => Assert.True(Path.Exists(Path.Combine(House.Folder, "..", path)), path));
    }

    [Fact]
    public void Nobody_knows_someone_who_knows_him()
    {
        var cycles = ArrowMap.Cycles(Arrow.Of(House.Uses.Value)).Select(cycle =>
            $"In lib/{cycle[0].Folder}: {string.Join(" -> ", cycle.Select(arrow => arrow.From).Append(cycle[0].From))}"
            + string.Join("", cycle.Select(arrow => $"\n  {arrow.From} -> {arrow.To}:{arrow.Files(most: 5)}")));

        Assert.True(!cycles.Any(), string.Join("\n", cycles));
    }

    [Fact]
    public void A_file_is_named_after_the_one_type_that_it_declares() =>
        Assert.Empty(FileNames.Faults(Path.GetDirectoryName(House.Folder)!, "lib", "tests"));

    [Fact]
    public void A_lesson_sees_public_names_only() =>
        Assert.Empty(typeof(Mlp).Assembly.GetTypes().Where(type => type is { Namespace: "BackpropLab", IsNested: false, IsPublic: false }).Select(type => type.FullName));
}
