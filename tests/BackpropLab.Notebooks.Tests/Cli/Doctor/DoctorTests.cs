using System.Runtime.InteropServices;
using BackpropLab.Cli;
using Spectre.Console.Testing;

namespace BackpropLab.Notebooks.Tests.Cli.Doctor;

public sealed class DoctorTests
{
    static readonly string[] Built =
        [$"{FakeMachine.Repository}/lib/bin/BackpropLab.dll", $"{FakeMachine.Repository}/lib/bin/MathNet.Numerics.dll"];

    [Fact]
    public void A_machine_that_has_everything_is_told_so() => Snapshot.Match("everything", Screen(new()
    {
        Programs = new() { ["dotnet"] = Prints("--version", "10.0.401"), ["chromium"] = [], ["code"] = [] },
        Files = Built,
        Folders = new() { ["/home/ada/.vscode/extensions"] = ["ms-dotnettools.csharp-2.90.51-linux-x64", "ms-dotnettools.dotnet-interactive-vscode-1.0.6617010", "ms-toolsai.jupyter-2026.1.0"] },
    }, expectedExitCode: 0));

    [Fact]
    public void A_machine_that_has_nothing_is_told_how_to_mend_each_thing() =>
        Snapshot.Match("nothing", Screen(new() { Writable = false }, expectedExitCode: 1));

    [Fact]
    public void A_machine_with_the_SDK_and_a_browser_lacks_nothing_that_the_lessons_use() => Snapshot.Match("sdk-and-browser", Screen(new()
    {
        Programs = new() { ["dotnet"] = Prints("--version", "10.0.100"), ["firefox"] = [] },
        Files = Built,
        Variables = new() { ["TERM_PROGRAM"] = "vscode" },
        Folders = new() { ["/home/ada/.vscode-server/extensions"] = ["ms-toolsai.jupyter-2026.1.0", "ms-toolsai.jupyter-keymap-1.1.2"] },
    }, expectedExitCode: 0));

    [Fact]
    public void An_SDK_that_is_too_old_is_named_beside_the_one_that_is_asked_for()
    {
        var machine = new FakeMachine { Programs = new() { ["dotnet"] = Prints("--list-sdks", "8.0.404 [/usr/share/dotnet/sdk]\n9.0.101 [/usr/share/dotnet/sdk]") } };

        var sdk = Find(machine, ".NET SDK");

        Assert.Equal((FindingState.Missing, "8.0.404, 9.0.101, but global.json wants 10.0.100 or a later 10.0"), (sdk.State, sdk.Detail));
    }

    [Fact]
    public void Programs_are_found_where_Windows_keeps_them()
    {
        var machine = new FakeMachine
        {
            Platform = OSPlatform.Windows,
            Variables = new() { ["ProgramFiles(x86)"] = @"C:\Program Files (x86)", ["LOCALAPPDATA"] = @"C:\Users\ada\AppData\Local" },
            Files =
            [
                @"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
                @"C:\Users\ada\AppData\Local\Programs\Microsoft VS Code\Code.exe",
            ],
        };

        Assert.Equal("Edge", Find(machine, "Browser").Detail);
        Assert.Equal("Visual Studio Code", Find(machine, "VS Code").Detail);
    }

    [Fact]
    public void Programs_are_found_where_macOS_keeps_them()
    {
        var machine = new FakeMachine
        {
            Platform = OSPlatform.OSX,
            Files = ["/Applications/Safari.app/Contents/MacOS/Safari", "/home/ada/Applications/Visual Studio Code.app/Contents/Resources/app/bin/code"],
        };

        Assert.Equal("Safari", Find(machine, "Browser").Detail);
        Assert.Equal("Visual Studio Code", Find(machine, "VS Code").Detail);
    }

    [Fact]
    public void Extensions_are_found_where_VS_Code_was_told_to_keep_them()
    {
        var machine = new FakeMachine
        {
            Variables = new() { ["VSCODE_EXTENSIONS"] = "/opt/extensions" },
            Folders = new() { ["/opt/extensions"] = ["datafication.verso-notebook-1.2.0"] },
        };

        Assert.Equal((FindingState.Ok, "Verso (imports .dib)"), (Find(machine, "Extensions").State, Find(machine, "Extensions").Detail));
    }

    [Fact]
    public void The_command_has_a_name_and_a_description()
    {
        var command = DoctorCommand.Create();

        Assert.Equal("doctor", command.Name);
        Assert.NotEmpty(command.Description!);
        Assert.Empty(command.Parse([]).Errors);
    }

    static Finding Find(FakeMachine machine, string name) =>
        Examination.Of(machine.Machine, FakeMachine.Repository).Single(finding => finding.Name == name);

    static Dictionary<string, string> Prints(string arguments, string output) => new() { [arguments] = output };

    static string Screen(FakeMachine machine, int expectedExitCode)
    {
        using var console = new TestConsole();

        Assert.Equal(expectedExitCode, DoctorCommand.Run(machine.Machine, FakeMachine.Repository, console));

        var lines = console.Output.Split('\n').Select(line => line.TrimEnd()).ToArray();
        Assert.InRange(lines.Length, 1, 25);
        return string.Join('\n', lines);
    }
}
