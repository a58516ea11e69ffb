using System.Runtime.InteropServices;
using BackpropLab.Cli;

namespace BackpropLab.Notebooks.Tests.Browser;

/// <summary>Where Chromium is, how it is started, and how one comes by it.</summary>
static class Chromium
{
    // The resolver rule cuts off what Playwright's routes do not see: preconnects, web sockets, the browser itself.
    public static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync",
        "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1, EXCLUDE ::1",
    ];

    // The one without a window first: a page costs it less.
    static readonly string[] usualPlaces =
    [
        "/usr/bin/chromium-headless-shell", "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/usr/bin/google-chrome-stable",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        @"C:\Program Files\Google\Chrome\Application\chrome.exe",
    ];

    static readonly (string Program, string Command)[] installersOnLinux =
    [
        ("apt-get", "sudo apt-get install chromium"),
        ("dnf", "sudo dnf install chromium"),
        ("zypper", "sudo zypper install chromium"),
        ("pacman", "sudo pacman -S chromium"),
    ];

    public static string Missing { get; } =
        $"No Chromium was found. One command brings it: {Command(Machine.This)} (or let LAB_CHROMIUM name its executable).";

    public static string? Find() =>
        Environment.GetEnvironmentVariable("LAB_CHROMIUM") is { Length: > 0 } named ? named : usualPlaces.FirstOrDefault(File.Exists);

    /// <summary>What installs a browser on a machine, at one of the places where it is looked for.</summary>
    internal static string Command(Machine machine)
    {
        if (machine.Platform == OSPlatform.Windows)
        {
            return "winget install Google.Chrome";
        }

        if (machine.Platform == OSPlatform.OSX)
        {
            return "brew install --cask google-chrome";
        }

        // Ubuntu's package of Chromium has another name, and is a snap.
        if (machine.ReadText("/etc/os-release")?.Contains("ID=ubuntu", StringComparison.Ordinal) == true)
        {
            return "sudo apt-get install chromium-browser";
        }

        return installersOnLinux.FirstOrDefault(installer => machine.OnPath(installer.Program) is not null, installersOnLinux[0]).Command;
    }
}
