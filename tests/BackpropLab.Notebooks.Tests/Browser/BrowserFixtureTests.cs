using Microsoft.Playwright;
using Xunit.Sdk;

namespace BackpropLab.Notebooks.Tests.Browser;

[Collection(BrowserCollection.Name)]
public sealed class BrowserFixtureTests(BrowserFixture browser)
{
    [Fact]
    public async Task A_request_to_another_host_is_refused_and_recorded()
    {
        await using var page = await browser.OpenAsync();

        await page.ShowAsync("<img src='https://example.org/pixel.png' alt='a pixel'>");

        Assert.Equal(["https://example.org/pixel.png"], page.ForeignRequests);
    }

    [Fact]
    public async Task A_page_has_the_colour_scheme_and_width_asked_for_and_reports_what_its_scripts_throw()
    {
        await using var page = await browser.OpenAsync(ColorScheme.Dark, width: 400);

        await page.ShowAsync("<script>throw new Error('on purpose')</script>");

        Assert.True(await page.Page.EvaluateAsync<bool>("matchMedia('(prefers-color-scheme: dark)').matches && innerWidth === 400"));
        Assert.StartsWith("Error: on purpose", Assert.Single(page.Errors));
    }

    [Fact]
    public async Task What_keeps_a_page_from_being_accessible_is_named()
    {
        await using var page = await browser.OpenAsync();

        await page.ShowAsync("<!doctype html><html lang='en'><title>Moons</title><main><h1>Moons</h1><img src='data:,'><p style='color: #ccc'>pale</p></main></html>");

        var failure = await Assert.ThrowsAnyAsync<XunitException>(page.IsAccessibleAsync);
        Assert.Equal(
            "color-contrast: Elements must meet minimum color contrast ratio thresholds\n  <p style=\"color: #ccc\">pale</p>\n"
            + "image-alt: Images must have alternative text\n  <img src=\"data:,\">",
            failure.Message.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task A_page_finds_nothing_that_the_one_before_it_kept_and_is_as_wide_and_bright_as_asked()
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "page.html");
        await File.WriteAllTextAsync(file, "<!doctype html><title>Kept</title>", TestContext.Current.CancellationToken);
        const string Kept = "() => [localStorage.length, sessionStorage.length, innerWidth, matchMedia('(prefers-color-scheme: dark)').matches].join()";

        await using (var first = await browser.OpenAsync(ColorScheme.Dark, width: 400))
        {
            await first.Page.GotoAsync(new Uri(file).AbsoluteUri);
            await first.Page.EvaluateAsync("() => { localStorage.theme = 'dark'; sessionStorage.place = '3' }");
            await first.Page.Context.AddCookiesAsync([new() { Name = "key", Value = "1", Domain = "localhost", Path = "/" }]);
            Assert.Equal("1,1,400,true", await first.Page.EvaluateAsync<string>(Kept));
        }

        await using var second = await browser.OpenAsync();
        await second.Page.GotoAsync(new Uri(file).AbsoluteUri);

        Assert.Equal("0,0,1200,false", await second.Page.EvaluateAsync<string>(Kept));
        Assert.Empty(await second.Page.Context.CookiesAsync());
    }

    [Fact]
    public async Task Pages_that_are_open_at_once_share_no_cookie()
    {
        await using var one = await browser.OpenAsync();
        await using var other = await browser.OpenAsync();

        await one.Page.Context.AddCookiesAsync([new() { Name = "key", Value = "1", Domain = "localhost", Path = "/" }]);

        Assert.Empty(await other.Page.Context.CookiesAsync());
    }
}
