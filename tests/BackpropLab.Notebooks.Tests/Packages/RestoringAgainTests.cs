using BackpropLab.Packages;
using BackpropLab.Protocol;

namespace BackpropLab.Notebooks.Tests.Packages;

public sealed class RestoringAgainTests : IDisposable
{
    readonly PackageFeed feed = new();

    public RestoringAgainTests()
    {
        feed.Add("Ground", "1.5.0");
        // The version that is asked for is not there: without the feed NuGet could not tell that 1.5.0 stood in for it.
        feed.Add("Top", "1.0.0", "Ground 1.0.0");
    }

    string Kept => Path.Combine(feed.Restored, ".backprop-lab");

    public void Dispose() => feed.Dispose();

    [Fact]
    public void What_was_restored_is_found_again_where_there_is_no_network()
    {
        var first = Restore();
        feed.Disconnect();
        var again = Restore();
        Assert.Equal("1.5.0", again.VersionOf("Ground"));
        Assert.Equal(first.Assemblies, again.Assemblies);
        Assert.All(again.Assemblies, path => Assert.StartsWith(feed.Restored, path));
    }

    [Fact]
    public void Packages_whose_versions_are_all_there_are_found_by_NuGet_too_where_there_is_no_network()
    {
        feed.Add("Exact", "1.0.0", "Ground 1.5.0");
        Restore("Exact");
        feed.Disconnect();
        Directory.Delete(Kept, recursive: true);
        Assert.Equal("1.5.0", Restore("Exact").VersionOf("Ground"));
    }

    [Fact]
    public void What_was_kept_is_not_believed_when_a_file_of_it_is_gone_or_it_cannot_be_read()
    {
        var first = Restore();
        Directory.Delete(Path.Combine(feed.Restored, "ground"), recursive: true);
        Assert.Equal(first.Assemblies, Restore().Assemblies);
        Assert.All(first.Assemblies, path => Assert.True(File.Exists(path)));

        foreach (var content in (string[])["{ \"Versions\":", "{}", "null"])
        {
            File.WriteAllText(Assert.Single(Directory.GetFiles(Kept)), content);
            Assert.Equal(first.Assemblies, Restore().Assemblies);
        }
    }

    [Fact]
    public void Another_set_of_packages_or_other_settings_are_restored_anew()
    {
        Restore();
        feed.Add("Ground", "1.2.0");
        Assert.Equal("1.5.0", Restore().VersionOf("Ground"));
        File.AppendAllText(Path.Combine(feed.Path, "NuGet.config"), "<!-- changed -->");
        Assert.Equal("1.2.0", Restore().VersionOf("Ground"));
    }

    [Fact]
    public void What_may_come_to_something_else_another_time_is_not_kept()
    {
        Restore(version: "1.*");
        Assert.False(Directory.Exists(Kept));
        feed.Add("Top", "1.1.0");
        Assert.Equal("1.1.0", Restore(version: "1.*").VersionOf("Top"));
    }

    RestoredPackages Restore(string id = "Top", string version = "1.0.0") =>
        PackageRestore.Restore([new PackageReference(id, version)], feed.Path, default);
}
