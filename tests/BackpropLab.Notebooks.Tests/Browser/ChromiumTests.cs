using System.Runtime.InteropServices;
using BackpropLab.Notebooks.Tests.Cli.Doctor;

namespace BackpropLab.Notebooks.Tests.Browser;

public sealed class ChromiumTests
{
    [Theory]
    [InlineData("WINDOWS", "", "", "winget install Google.Chrome")]
    [InlineData("OSX", "", "", "brew install --cask google-chrome")]
    [InlineData("LINUX", "apt-get", "ID=debian\n", "sudo apt-get install chromium")]
    [InlineData("LINUX", "apt-get", "NAME=Ubuntu\nID=ubuntu\n", "sudo apt-get install chromium-browser")]
    [InlineData("LINUX", "dnf", "ID=fedora\n", "sudo dnf install chromium")]
    [InlineData("LINUX", "pacman", "ID=arch\n", "sudo pacman -S chromium")]
    public void One_command_of_its_system_brings_a_machine_its_browser(string platform, string installer, string release, string command)
    {
        var machine = new FakeMachine { Platform = OSPlatform.Create(platform), Programs = new() { [installer] = [] }, Release = release };

        Assert.Equal(command, Chromium.Command(machine.Machine));
    }
}
