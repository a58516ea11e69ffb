namespace BackpropLab.Notebooks.Tests.Classroom.HandingOut;

/// <summary>What becomes of a student's lessons when another version of the course is started.</summary>
public sealed class StudentFolderTests : IDisposable
{
    readonly TemporaryFolder folder = new();

    string Own(string name) => Path.Combine(folder.Path, "Backprop Lab", "notebooks", $"{name}.dib");

    public void Dispose() => folder.Dispose();

    [Fact]
    public void The_first_start_brings_the_lessons_and_the_library_where_they_look_for_it()
    {
        var brought = StudentFolder.Bring(Course("one", ("01-a", "1"), ("02-b", "2")));

        Assert.Equal(["01-a", "02-b"], brought.New);
        Assert.Equal("one", File.ReadAllText(Path.Combine(Path.GetDirectoryName(Own("01-a"))!, "../lib/bin/BackpropLab.dll")));
        Assert.Equal("one", File.ReadAllText(Path.Combine(folder.Path, "Backprop Lab", ".vscode", "extensions", "backprop-lab", "extension.js")));
    }

    [Fact]
    public void A_newer_course_brings_new_lessons_and_newer_ones_and_touches_no_answer()
    {
        StudentFolder.Bring(Course("one", ("01-a", "1"), ("02-b", "2")));
        Write(Own("02-b"), "mine");

        var brought = StudentFolder.Bring(Course("two", ("01-a", "1 newer"), ("02-b", "2 newer"), ("03-c", "3")));

        Assert.Equal(["03-c", "01-a", "02-b"], [.. brought.New, .. brought.Renewed, .. brought.Held]);
        Assert.Equal(["1 newer", "mine", "3"], new[] { "01-a", "02-b", "03-c" }.Select(CodeIn));
        Assert.Equal("two", File.ReadAllText(Path.Combine(folder.Path, "Backprop Lab", "lib", "bin", "BackpropLab.dll")));
    }

    [Fact]
    public void An_answered_lesson_that_has_not_changed_is_nothing_to_speak_of()
    {
        StudentFolder.Bring(Course("one", ("01-a", "1")));
        Write(Own("01-a"), "mine");

        Assert.Empty(StudentFolder.Bring(Course("two", ("01-a", "1"))).Held);
        Assert.Equal("mine", CodeIn("01-a"));
    }

    [Fact]
    public void What_is_newer_is_said_once()
    {
        StudentFolder.Bring(Course("one", ("01-a", "1")));
        Write(Own("01-a"), "mine");
        var newer = Course("two", ("01-a", "1 newer"));

        Assert.Equal(["01-a"], StudentFolder.Bring(newer).Held);
        Assert.Empty(StudentFolder.Bring(newer).Held);
    }

    [Fact]
    public void The_same_course_unpacked_elsewhere_changes_where_it_is_looked_for_and_nothing_else()
    {
        StudentFolder.Bring(Course("one", ("01-a", "1")));
        File.Delete(Own("01-a"));
        Write(Own("09-own"), "a notebook of one's own");

        var brought = StudentFolder.Bring(Course("one", ("01-a", "1")) with { Folder = Course("beside", ("01-a", "1")).Folder });

        Assert.Equal(["01-a"], brought.New);
        Assert.Contains("beside", File.ReadAllText(Path.Combine(folder.Path, "Backprop Lab", StudentFolder.FileName)));
        Assert.Equal("a notebook of one's own", CodeIn("09-own"));
    }

    [Fact]
    public void A_lesson_that_is_broken_has_been_written_in()
    {
        StudentFolder.Bring(Course("one", ("01-a", "1")));
        File.WriteAllText(Own("01-a"), "#!meta\n{");

        Assert.Equal(["01-a"], StudentFolder.Bring(Course("two", ("01-a", "1 newer"))).Held);
        Assert.Equal("#!meta\n{", File.ReadAllText(Own("01-a")));
    }

    [Fact]
    public void A_copy_of_what_may_only_be_read_can_be_written()
    {
        var course = Course("one", ("01-a", "1"));
        File.SetAttributes(Path.Combine(course.Lessons, "01-a.dib"), FileAttributes.ReadOnly);
        StudentFolder.Bring(course);

        Assert.False(File.GetAttributes(Own("01-a")).HasFlag(FileAttributes.ReadOnly));
        File.SetAttributes(Path.Combine(course.Lessons, "01-a.dib"), FileAttributes.Normal);
    }

    [Fact]
    public void Who_is_interrupted_begins_anew_the_next_time()
    {
        StudentFolder.Bring(Course("one", ("01-a", "1")));
        var newer = Course("two", ("01-a", "1 newer"));
        Directory.CreateDirectory(Path.Combine(folder.Path, "Backprop Lab", "lib", "bin", "New.dll"));
        File.WriteAllText(Path.Combine(newer.Folder, "lib", "bin", "New.dll"), "in the way of a folder");

        Assert.ThrowsAny<Exception>(() => StudentFolder.Bring(newer));
        Assert.Equal("1", CodeIn("01-a"));
        Directory.Delete(Path.Combine(folder.Path, "Backprop Lab", "lib", "bin", "New.dll"));

        Assert.Equal(["01-a"], StudentFolder.Bring(newer).Renewed);
        Assert.DoesNotContain(Directory.GetFiles(Path.Combine(folder.Path, "Backprop Lab", "lib", "bin")), file => Path.GetExtension(file) != ".dll");
    }

    /// <summary>A course of a version, whose lessons have a cell each.</summary>
    HandOut Course(string version, params (string Name, string Code)[] lessons)
    {
        var course = new HandOut(Path.Combine(folder.Path, version), version, Path.Combine(folder.Path, "Backprop Lab"));
        folder.File(Path.Combine(version, "lib", "bin", "BackpropLab.dll"), System.Text.Encoding.UTF8.GetBytes(version));
        folder.File(Path.Combine(version, ".vscode", "extensions", "backprop-lab", "extension.js"), System.Text.Encoding.UTF8.GetBytes(version));
        Directory.CreateDirectory(course.Lessons);
        foreach (var (name, code) in lessons)
            StudentEdition.Of(new DibDocument(null, [new("csharp", code)]), name).Save(Path.Combine(course.Lessons, $"{name}.dib"));
        return course;
    }

    /// <summary>Writes as a student does: the cells change, and what the file says of its origin stays.</summary>
    static void Write(string path, string code) =>
        new DibDocument(File.Exists(path) ? DibDocument.Load(path).Meta : null, [new("csharp", code)]).Save(path);

    string CodeIn(string name) => Assert.Single(DibDocument.Load(Own(name)).Cells).Source;
}
