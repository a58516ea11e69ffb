using BackpropLab.Cli;
using BackpropLab.Notebooks.Tests.Browser;
using BackpropLab.Notebooks.Tests.Classroom.Following;
using BackpropLab.Studio;
using Microsoft.Playwright;

namespace BackpropLab.Notebooks.Tests.Studio;

/// <summary>Joining a class from the page of a notebook.</summary>
[Collection(BrowserCollection.Name)]
public sealed class ClassInPageTests(BrowserFixture browser)
{
    static ClassInPageTests() => Assertions.SetDefaultExpectTimeout(30_000);

    [Fact]
    public async Task A_class_is_joined_by_a_click_and_left_again_and_what_is_wrong_is_said_in_the_dialog()
    {
        await using var room = await OpenClass.StartAsync();
        await using var notebook = await WatchedNotebook.RunAsync(new StudioOptions { Classes = new ClassDesk() }, "1");
        await using var page = await notebook.OpenAsync(browser);
        var membership = Path.Combine(Path.GetDirectoryName(notebook.Path)!, ".class.json");
        var dialog = page.Page.GetByRole(AriaRole.Dialog);

        await page.Page.GetByRole(AriaRole.Banner).GetByTitle("More").ClickAsync();
        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Join a class" }).ClickAsync();
        await page.IsAccessibleAsync();
        await JoinAsync();
        await Assertions.Expect(dialog.GetByRole(AriaRole.Alert)).ToHaveTextAsync("A class has an address and a code: type both as the teacher shows them.");
        await dialog.GetByLabel("Address").FillAsync(room.Server.Address.ToString());
        await dialog.GetByLabel("Code").FillAsync("WRONG");
        await JoinAsync();
        await Assertions.Expect(dialog.GetByRole(AriaRole.Alert)).ToHaveTextAsync("This is not the code of the class: look at what the teacher shows.");
        await dialog.GetByLabel("Code").FillAsync(room.Server.Code.ToLowerInvariant());
        await JoinAsync();
        await Assertions.Expect(dialog.GetByRole(AriaRole.Heading)).ToHaveTextAsync("ML 2026");
        await Assertions.Expect(dialog).ToContainTextAsync("You are in, as ");
        Assert.Contains(room.Server.Address.ToString(), File.ReadAllText(membership));

        await dialog.GetByRole(AriaRole.Button, new() { Name = "Leave the class" }).ClickAsync();
        await Assertions.Expect(dialog.GetByRole(AriaRole.Heading)).ToHaveTextAsync("Join a class");
        Assert.False(File.Exists(membership));
        Assert.Empty(page.ForeignRequests);

        Task JoinAsync() => dialog.GetByRole(AriaRole.Button, new() { Name = "Join", Exact = true }).ClickAsync();
    }
}
