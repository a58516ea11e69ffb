namespace BackpropLab.Tests.Architecture;

public class ArchitectureTests
{
    [Fact]
    public void The_arrows_of_the_house_are_the_approved_ones() => Snapshot.Match("architecture", ArrowMap.Of(Arrow.Of(House.Uses.Value)));

    [Fact]
    public void Nobody_knows_someone_who_knows_him()
    {
        var cycles = ArrowMap.Cycles(Arrow.Of(House.Uses.Value)).Select(cycle =>
            $"In lib/{cycle[0].Folder}: {string.Join(" -> ", cycle.Select(arrow => arrow.From).Append(cycle[0].From))}"
            + string.Join("", cycle.Select(arrow => $"\n  {arrow.From} -> {arrow.To}:{arrow.Files(most: 5)}")));

        Assert.True(!cycles.Any(), string.Join("\n", cycles));
    }

    [Fact]
    public void A_lesson_sees_public_names_only() =>
        Assert.Empty(typeof(Mlp).Assembly.GetTypes().Where(type => type is { Namespace: "BackpropLab", IsNested: false, IsPublic: false }).Select(type => type.FullName));

    [Fact]
    public void A_file_is_named_after_the_one_type_that_it_declares() =>
        Assert.Empty(House.Assemblies.SelectMany(name => House.Compiled(name).SyntaxTrees).Where(tree => tree.FilePath != "").Select(FileNames.Fault).OfType<string>());
}
