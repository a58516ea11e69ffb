using System.Text.Json;
using BackpropLab.Notebooks.Tests.Browser;

namespace BackpropLab.Notebooks.Tests.Charts;

/// <summary>Where a text stands in the page, in pixels.</summary>
sealed record Place(string Text, double X, double Y, double Width, double Height)
{
    /// <summary>The places of all elements that a selector finds.</summary>
    public static async Task<Place[]> OfAsync(BrowserPage page, string selector) => JsonSerializer.Deserialize<Place[]>(
        await page.Page.EvaluateAsync<string>(
            """
            selector => JSON.stringify([...document.querySelectorAll(selector)].map(element => {
              const { x, y, width, height } = element.getBoundingClientRect();
              return { text: element.textContent, x, y, width, height };
            }))
            """,
            selector),
        JsonSerializerOptions.Web)!;

    public static void AssertThatNoneCovers(Place[] places)
    {
        Assert.NotEmpty(places);
        for (var i = 0; i < places.Length; i++)
            Assert.All(places[(i + 1)..], other => Assert.False(places[i].Covers(other), $"{places[i]} covers {other}"));
    }

    bool Covers(Place other) => X < other.X + other.Width && other.X < X + Width && Y < other.Y + other.Height && other.Y < Y + Height;
}
