namespace BackpropLab.Notebooks.Tests.Trust;

public sealed class OwnNotebooksTests : IDisposable
{
    readonly TemporaryFolder folder = new();

    static string Lesson => Path.Combine(Repository.Root, "notebooks", "01-dataset.dib");

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_notebook_in_the_checkout_is_the_courses_own_and_any_other_is_foreign()
    {
        Assert.True(OwnNotebooks.Include(Lesson));
        Assert.True(OwnNotebooks.Include(Path.Combine(Repository.Root, "notebooks", "not-there-yet.dib")));
        Assert.False(OwnNotebooks.Include(folder.Notebook("n.dib", "1")));
        Assert.False(OwnNotebooks.Include(Path.Combine(Repository.Root, "..", "n.dib")));
        Assert.False(OwnNotebooks.Include(Repository.Root + "-of-somebody-else/n.dib"));
    }

    [Fact]
    public void A_folder_that_looks_like_a_checkout_is_none()
    {
        File.WriteAllText(Path.Combine(folder.Path, "lab.sln"), "");

        Assert.False(OwnNotebooks.Include(folder.Notebook("n.dib", "1")));
    }

    [Fact]
    public void A_link_counts_as_what_it_leads_to_whichever_part_of_the_path_it_is()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Making a link takes rights there that a test does not have.");
        var stranger = folder.Notebook("n.dib", "1");
        var inside = Path.Combine(Repository.Root, "tests", "BackpropLab.Notebooks.Tests", "bin", $"link-{Guid.NewGuid():N}");
        Directory.CreateSymbolicLink(inside, folder.Path);
        try
        {
            Assert.False(OwnNotebooks.Include(Path.Combine(inside, "n.dib")));
            File.CreateSymbolicLink(Path.Combine(folder.Path, "second.dib"), Path.Combine(inside, "n.dib"));
            Assert.False(OwnNotebooks.Include(Path.Combine(folder.Path, "second.dib")));
        }
        finally
        {
            Directory.Delete(inside);
        }

        File.CreateSymbolicLink(Path.Combine(folder.Path, "lesson.dib"), Lesson);
        Assert.True(OwnNotebooks.Include(Path.Combine(folder.Path, "lesson.dib")));
        Assert.Equal(RealPath.Of(stranger), RealPath.Of(stranger + "/../n.dib"));
    }

    [Fact]
    public void Links_in_a_circle_end_the_search()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Making a link takes rights there that a test does not have.");
        var (one, other) = (Path.Combine(folder.Path, "one"), Path.Combine(folder.Path, "other"));
        File.CreateSymbolicLink(one, other);
        File.CreateSymbolicLink(other, one);

        Assert.False(OwnNotebooks.Include(one));
    }
}
