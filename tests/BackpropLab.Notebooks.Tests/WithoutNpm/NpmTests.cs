using System.Text.Json;

namespace BackpropLab.Notebooks.Tests.WithoutNpm;

/// <summary>Where a restore takes plotly.js and CodeMirror from.</summary>
public sealed class NpmTests : IDisposable
{
    const string Brings = "node_modules/plotly.js-cartesian-dist-min";

    readonly BareMachine machine = new();

    public NpmTests()
    {
        machine.Clone("lib/web");
        machine.Clone("Directory.Packages.props");
        File.WriteAllText(Path.Combine(machine.Folder, "page.csproj"), """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
              <Import Project="lib/web/web.targets" />
            </Project>
            """);
    }

    public void Dispose() => machine.Dispose();

    [Fact]
    public async Task Without_npm_NuGet_is_asked_for_the_package_that_carries_plotly() =>
        Assert.Equal(["Plotly.Blazor"], await DownloadsAsync());

    [Fact]
    public async Task With_npm_NuGet_is_asked_for_nothing()
    {
        machine.GiveNpm(
            $"PATH=/bin:/usr/bin; mkdir -p {Brings}; echo > {Brings}/plotly-cartesian.min.js",
            $"mkdir {Brings.Replace('/', '\\')} & echo.> {Brings.Replace('/', '\\')}\\plotly-cartesian.min.js");

        Assert.Empty(await DownloadsAsync());
    }

    [Fact]
    public async Task An_npm_that_fails_is_tried_once_and_no_more()
    {
        machine.GiveNpm("echo tried >> tries; exit 1", "echo tried>> tries & exit /b 1");

        Assert.Equal(["Plotly.Blazor"], await DownloadsAsync());
        Assert.Equal(["Plotly.Blazor"], await DownloadsAsync());
        Assert.Single(File.ReadAllLines(Path.Combine(machine.Folder, "lib", "web", "tries")));
    }

    [Fact]
    public async Task An_npm_that_hangs_is_ended_and_the_restore_goes_on_and_says_what_is_so()
    {
        machine.GiveNpm("while :; do echo alive >> signs; /bin/sleep 0.3; done", ":again\r\necho alive>> signs\r\nping -n 2 127.0.0.1 >nul\r\ngoto again");

        var exit = await machine.DotnetAsync("msbuild", "lib/web/web.proj", "-p:NpmMilliseconds=3000", "-warnaserror");

        Assert.True(exit.Code == 0, exit.Output);
        Assert.Contains("npm did not bring plotly.js, so NuGet does", exit.Output);
        Assert.Contains("npm did not bring CodeMirror: the page edits cells all the same", exit.Output);
        var signs = File.ReadAllText(Path.Combine(machine.Folder, "lib", "web", "signs"));
        await Task.Delay(2500);
        Assert.Equal(signs, File.ReadAllText(Path.Combine(machine.Folder, "lib", "web", "signs")));
    }

    async Task<string[]> DownloadsAsync()
    {
        var exit = await machine.DotnetAsync("msbuild", "page.csproj", "-t:CollectPackageDownloads", "-getItem:PackageDownload");
        Assert.True(exit.Code == 0, exit.Output + exit.Errors);
        // The message about npm stands before the items.
        var items = JsonDocument.Parse(exit.Output[exit.Output.IndexOf('{')..]).RootElement.GetProperty("Items").GetProperty("PackageDownload");
        return [.. items.EnumerateArray().Select(item => item.GetProperty("Identity").GetString()!)];
    }
}
