using System.Net.ServerSentEvents;
using System.Text.Json;
using System.Text.RegularExpressions;
using BackpropLab.Studio;

namespace BackpropLab.Stress;

/// <summary>A window of the page, as a browser has it: what a person would read there.</summary>
sealed partial class Window(WatchServer server)
{
    /// <summary>The errors that the page shows now, a line each.</summary>
    public async Task<string> ErrorsAsync()
    {
        // With cookies of its own, as a browser.
        using var client = new HttpClient();
        var folder = Folder().Match(await client.GetStringAsync(server.Address)).Value;
        await using var events = await client.GetStreamAsync(new Uri(server.Address, $"/{folder}/events"));
        await foreach (var item in SseParser.Create(events).EnumerateAsync())
            return string.Join('\n', Errors().Matches(JsonSerializer.Deserialize<JsonElement>(item.Data).ToString()).Select(match => match.Value));
        return "";
    }

    [GeneratedRegex(@"[0-9a-f]{32,}")]
    private static partial Regex Folder();

    [GeneratedRegex(@"nb-error.{0,1000}", RegexOptions.Singleline)]
    private static partial Regex Errors();
}
