using System.Text.RegularExpressions;
using BackpropLab.Studio;

namespace BackpropLab.Stress;

/// <summary>A window of the page, as a browser has it: what a person would read there.</summary>
sealed partial class Window(StudioServer server)
{
    /// <summary>The errors that the page shows now, a line each.</summary>
    public async Task<string> ErrorsAsync()
    {
        // With cookies of its own, as a browser.
        using var client = new HttpClient();
        var lesson = new Uri(server.Address, Lesson().Match(await client.GetStringAsync(server.Address)).Groups["path"].Value);
        return string.Join('\n', Errors().Matches(await client.GetStringAsync(lesson)).Select(match => match.Value));
    }

    [GeneratedRegex("""href="[.][.](?<path>/[^"]+)["]""")]
    private static partial Regex Lesson();

    [GeneratedRegex(@"nb-error.{0,1000}", RegexOptions.Singleline)]
    private static partial Regex Errors();
}
