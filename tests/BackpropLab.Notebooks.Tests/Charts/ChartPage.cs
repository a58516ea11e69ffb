using System.Text.RegularExpressions;
using BackpropLab.Notebooks.Tests.Browser;
using Microsoft.Playwright;

namespace BackpropLab.Notebooks.Tests.Charts;

/// <summary>A plain page with outputs in it, as a saved notebook has them; nothing of ours but what they bring.</summary>
static partial class ChartPage
{
    public static string With(params string[] outputs) => $$"""
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Charts</title>
        <style>
        :root { color-scheme: light dark; color: #1f2328; background: #ffffff; }
        @media (prefers-color-scheme: dark) { :root { color: #e6e8eb; background: #16181b; } }
        :root[data-theme=light] { color: #1f2328; background: #ffffff; }
        :root[data-theme=dark] { color: #e6e8eb; background: #16181b; }
        body { font-family: sans-serif; margin: 1rem; }
        </style>
        </head>
        <body><main><h1>Charts</h1>
        {{string.Join("\n", outputs)}}
        </main></body>
        </html>
        """;

    /// <summary>An output as the library makes it where the page brings plotly.js.</summary>
    public static string WithoutPlotly(string output) => OwnPlotly().Replace(output, "{}");

    /// <summary>What an output says about the plotly.js that it carries.</summary>
    [GeneratedRegex("""\{"bundle": "[^"]*"\}""")]
    public static partial Regex OwnPlotly();

    public static async Task ShowChartsAsync(this BrowserPage page, params string[] outputs)
    {
        var file = Path.Combine(Path.GetTempPath(), $"charts-{Guid.NewGuid():N}.html");
        try
        {
            await File.WriteAllTextAsync(file, With(outputs));
            await page.Page.GotoAsync(new Uri(file).AbsoluteUri);
            await page.DrawnAsync();
        }
        finally
        {
            File.Delete(file);
        }
    }

    /// <summary>Puts an output at the end of the page, into an element of that id, and waits until it is drawn.</summary>
    public static async Task InsertAsync(this BrowserPage page, string id, string output)
    {
        // Notebook hosts set innerHTML, which runs no script, and then put a copy of each script in its place.
        await page.Page.EvaluateAsync(
            """
            ([id, html]) => {
              const cell = document.querySelector("main").appendChild(Object.assign(document.createElement("div"), { id, innerHTML: html }));
              for (const script of cell.querySelectorAll("script")) {
                const copy = document.createElement("script");
                copy.textContent = script.textContent;
                script.replaceWith(copy);
              }
            }
            """,
            new[] { id, output });
        await page.DrawnAsync($"#{id} ");
    }

    /// <summary>Waits until every plot is drawn that stands within what a selector finds, with a blank at its end.</summary>
    public static Task DrawnAsync(this BrowserPage page, string within = "") =>
        page.UntilAsync(
            "plots => [...document.querySelectorAll(plots)].every(plot => plot.dataset.state === 'drawn')", within + ".bl-plot");

    /// <summary>
    /// The lowest contrast with the page of <paramref name="selector"/>'s elements: of what they are filled with, or of
    /// their outline where that stands out more.
    /// </summary>
    public static Task<double> LowestContrastAsync(this IPage page, string selector) => page.EvaluateAsync<double>(
        """
        selector => {
          const rgb = colour => colour.match(/[\d.]+/g).slice(0, 3).map(Number);
          const luminance = colour => rgb(colour)
            .map(channel => channel / 255)
            .map(c => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)
            .reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0);
          const grounds = [document.documentElement, document.body].map(element => getComputedStyle(element).backgroundColor);
          const ground = luminance(grounds.find(colour => !colour.endsWith(", 0)")));
          const contrasts = [...document.querySelectorAll(selector)].map(element => {
            const { fill, stroke } = getComputedStyle(element);
            return Math.max(...[fill, stroke].filter(colour => colour !== "none").map(colour => {
              const own = luminance(colour);
              return (Math.max(own, ground) + 0.05) / (Math.min(own, ground) + 0.05);
            }));
          });
          return Math.min(...contrasts);
        }
        """,
        selector);
}
