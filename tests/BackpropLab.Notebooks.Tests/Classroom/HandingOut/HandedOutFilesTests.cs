using System.IO.Compression;
using System.Text;

namespace BackpropLab.Notebooks.Tests.Classroom.HandingOut;

/// <summary>What is in the archive, and what must not be.</summary>
public sealed class HandedOutFilesTests(UnpackedCourse course) : IClassFixture<UnpackedCourse>
{
    const int Program = 0x40;

    string[] Names => [.. Directory.GetFiles(course.Folder, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(course.Folder, file).Replace('\\', '/'))];

    [Fact]
    public void It_has_the_lessons_that_were_asked_for_as_they_are_at_first_and_no_solution_in_plain_text()
    {
        Assert.Equal(["lessons/03-mlp-backprop.dib"], Names.Where(name => name.EndsWith(".dib", StringComparison.Ordinal)));
        Assert.True(StudentEdition.IsUntouched(DibDocument.Load(Path.Combine(course.Folder, "lessons", "03-mlp-backprop.dib"))));
        Assert.All(Names.Where(name => Path.GetExtension(name) is not ".dll"), name => Assert.DoesNotContain("BEGIN SOLUTION", File.ReadAllText(Path.Combine(course.Folder, name))));
    }

    [Fact]
    public void It_has_no_source_no_tests_and_nothing_for_debuggers()
    {
        Assert.DoesNotContain(Names, name => Path.GetExtension(name) is ".cs" or ".csproj" or ".pdb" or ".sln" or ".props" || name.Contains("test", StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain("global.json", Names);
        Assert.DoesNotContain("lib/bin/BackpropLab.Course.xml", Names);
    }

    [Fact]
    public void Nothing_of_the_course_says_where_it_was_built()
    {
        var here = Encoding.UTF8.GetBytes(Repository.Root);

        Assert.All(Names.Where(name => Path.GetFileName(name) is "lab.dll" || Path.GetFileName(name).StartsWith("BackpropLab", StringComparison.Ordinal)),
            name => Assert.True(File.ReadAllBytes(Path.Combine(course.Folder, name)).AsSpan().IndexOf(here) < 0, name));
    }

    [Fact]
    public void The_launcher_can_be_started_and_the_one_for_Windows_has_its_line_ends()
    {
        using var archive = new ZipArchive(new MemoryStream(course.Archive));

        Assert.Equal(["backprop-lab/lab"], archive.Entries.Where(entry => ((entry.ExternalAttributes >> 16) & Program) != 0).Select(entry => entry.FullName));
        Assert.All(archive.Entries, entry => Assert.StartsWith("backprop-lab/", entry.FullName));
        Assert.DoesNotContain("\n", File.ReadAllText(Path.Combine(course.Folder, "lab.cmd")).Replace("\r\n", "", StringComparison.Ordinal));
    }

    [Fact]
    public void The_same_course_gives_the_same_bytes() => Assert.True(course.Archive.AsSpan().SequenceEqual(UnpackedCourse.Packed()));

    [Fact]
    public void The_extension_that_is_given_has_all_that_its_manifest_names()
    {
        Assert.Contains(".vscode/extensions/backprop-lab/extension.js", Names);
        Assert.Contains(".vscode/extensions/backprop-lab/renderer/plotly.min.js", Names);
        Assert.Contains("docs/03.png", Names);
    }
}
