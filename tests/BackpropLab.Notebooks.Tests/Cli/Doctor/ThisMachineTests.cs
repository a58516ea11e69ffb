using BackpropLab.Cli;
namespace BackpropLab.Notebooks.Tests.Cli.Doctor;

public sealed class ThisMachineTests
{
    static readonly Machine Here = Machine.This;

    [Fact]
    public void It_has_the_SDK_that_runs_the_tests()
    {
        var dotnet = Here.OnPath("dotnet");

        Assert.NotNull(dotnet);
        Assert.Matches(@"^\d+\.\d+\.\d+", Here.Print(dotnet, ["--version"], AppContext.BaseDirectory));
    }

    [Fact]
    public void A_program_that_fails_or_is_not_there_prints_nothing()
    {
        Assert.Null(Here.OnPath("no-such-program"));
        Assert.Null(Here.Print("/no/such/program", [], AppContext.BaseDirectory));
        Assert.Null(Here.Print(Here.OnPath("dotnet")!, ["no-such-command"], AppContext.BaseDirectory));
    }

    [Fact]
    public void A_folder_can_be_written_if_the_one_that_would_hold_it_can()
    {
        var folder = Directory.CreateTempSubdirectory("lab-test-").FullName;
        try
        {
            Assert.True(Here.CanWrite(Path.Combine(folder, "report", "later")));
            Assert.Empty(Directory.GetFileSystemEntries(folder));
            File.WriteAllText(Path.Combine(folder, "taken"), "");
            Assert.False(Here.CanWrite(Path.Combine(folder, "taken", "report")) && !OperatingSystem.IsWindows());
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
