using System.Text.Json;
using BackpropLab.Charts;
using BackpropLab.Notebooks.Tests.Browser;

namespace BackpropLab.Notebooks.Tests.Live;

/// <summary>A page in which modules of the widgets can be asked, as a browser runs them.</summary>
static class ScriptPage
{
    /// <summary>What an expression gives on the modules' names and on <c>given</c>.</summary>
    public static async Task<T> AskAsync<T>(this BrowserPage page, string[] modules, string expression, object given)
    {
        var answer = await page.Page.EvaluateAsync<string>(
            $"text => {{ const given = JSON.parse(text);\n{LiveScript.Modules(modules)}\nreturn JSON.stringify({expression}); }}", LiveJson.Of(given));
        return JsonSerializer.Deserialize<T>(answer, JsonSerializerOptions.Web)!;
    }
}
