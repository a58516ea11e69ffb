namespace BackpropLab.Cli;

/// <summary>The programs in which lessons are seen and edited.</summary>
static class ProgramFindings
{
    static readonly KnownProgram[] Browsers =
    [
        new("Chromium", ["chromium", "chromium-browser"], "Chromium.app/Contents/MacOS/Chromium", @"Chromium\Application\chrome.exe"),
        new("Chrome", ["google-chrome", "google-chrome-stable"], "Google Chrome.app/Contents/MacOS/Google Chrome", @"Google\Chrome\Application\chrome.exe"),
        new("Edge", ["microsoft-edge", "microsoft-edge-stable"], "Microsoft Edge.app/Contents/MacOS/Microsoft Edge", @"Microsoft\Edge\Application\msedge.exe"),
        new("Firefox", ["firefox", "firefox-esr"], "Firefox.app/Contents/MacOS/firefox", @"Mozilla Firefox\firefox.exe"),
        new("Safari", [], "Safari.app/Contents/MacOS/Safari"),
    ];

    static readonly KnownProgram[] Editors =
    [
        new("Visual Studio Code", ["code"], "Visual Studio Code.app/Contents/Resources/app/bin/code", @"Microsoft VS Code\Code.exe"),
        new("VS Code Insiders", ["code-insiders"], "Visual Studio Code - Insiders.app/Contents/Resources/app/bin/code", @"Microsoft VS Code Insiders\Code - Insiders.exe"),
        new("VSCodium", ["codium"], "VSCodium.app/Contents/Resources/app/bin/codium", @"VSCodium\VSCodium.exe"),
    ];

    public static Finding Browser(Machine machine)
    {
        var found = NamesOn(machine, Browsers);
        return found.Length > 0
            ? new("Browser", FindingState.Ok, string.Join(", ", found))
            : new("Browser", FindingState.Missing, "none found: reports and lab watch are pages", "install Chromium, Chrome, Edge or Firefox");
    }

    public static Finding Editor(Machine machine)
    {
        var found = NamesOn(machine, Editors);
        if (found.Length == 0 && machine.Variable("TERM_PROGRAM") == "vscode")
            found = ["Visual Studio Code (this terminal is in it)"];
        return found.Length > 0
            ? new("VS Code", FindingState.Ok, string.Join(", ", found))
            : new("VS Code", FindingState.Warning, "not found; lab watch works with any editor", "install it for its tasks: https://code.visualstudio.com");
    }

    static string[] NamesOn(Machine machine, KnownProgram[] programs) =>
        [.. programs.Where(program => program.IsOn(machine)).Select(program => program.Name)];
}
