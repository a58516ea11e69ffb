namespace BackpropLab.Notebooks.Tests.Browser;

/// <summary>Where Chromium is, and how it is started.</summary>
static class Chromium
{
    public const string Missing =
        "No Chromium was found: install it (Debian: apt-get install chromium) or let LAB_CHROMIUM name its executable.";

    // The resolver rule cuts off what Playwright's routes do not see: preconnects, web sockets, the browser itself.
    public static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync",
        "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1, EXCLUDE ::1",
    ];

    static readonly string[] usualPlaces =
    [
        "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/usr/bin/google-chrome-stable",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        @"C:\Program Files\Google\Chrome\Application\chrome.exe",
    ];

    public static string? Find() =>
        Environment.GetEnvironmentVariable("LAB_CHROMIUM") is { Length: > 0 } named ? named : usualPlaces.FirstOrDefault(File.Exists);
}
