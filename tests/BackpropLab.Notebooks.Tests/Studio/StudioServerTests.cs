using System.Net;
using System.Net.Sockets;
using System.Net.WebSockets;
using System.Text.RegularExpressions;
using BackpropLab.Studio;

namespace BackpropLab.Notebooks.Tests.Studio;

public sealed class StudioServerTests(StudioServerTests.OneServer served) : IClassFixture<StudioServerTests.OneServer>
{
    const string NotLetIn = "This browser is not let in: open the last address that lab printed; each works once.";

    Uri Address => served.Notebook.Server.Address;

    Uri Page => served.Page;

    [Fact]
    public async Task A_browser_that_was_let_in_sees_the_page_uncached_and_bound_to_its_own_files_and_scripts()
    {
        var (first, second) = (await SendAsync(HttpMethod.Get, Page), await SendAsync(HttpMethod.Get, Page));

        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        Assert.True(first.Headers.CacheControl!.NoStore);
        Assert.Equal("no-referrer", Assert.Single(first.Headers.GetValues("Referrer-Policy")));
        Assert.StartsWith("default-src 'none'; ", Policy(first));
        Assert.Contains("connect-src 'self'", Policy(first));
        Assert.DoesNotMatch("script-src[^;]*unsafe", Policy(first));
        var nonce = Regex.Match(Policy(first), "'nonce-([^']+)'").Groups[1].Value;
        Assert.Contains($"nonce=\"{nonce}\"", await first.Content.ReadAsStringAsync());
        Assert.NotEqual(Policy(first), Policy(second));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/lesson/live")]
    [InlineData("/assets/page.css")]
    [InlineData("/0123456789abcdef0123456789abcdef0123456789abcdef/")]
    [InlineData("/0123456789abcdef0123456789abcdef0123456789abcdef/lesson/live")]
    public async Task Elsewhere_every_request_is_refused_in_one_sentence(string path)
    {
        var answer = await SendAsync(HttpMethod.Get, new Uri(Address, path));

        await AssertRefused(NotLetIn, answer);
        Assert.StartsWith("default-src 'none'; ", Policy(answer));
    }

    [Theory]
    [InlineData("")]
    [InlineData("live")]
    [InlineData("assets/page.css")]
    public async Task The_folder_of_the_page_is_nothing_without_its_cookie(string name)
    {
        var address = new Uri(Page, name);

        await AssertRefused(NotLetIn, await SendAsync(HttpMethod.Get, address, cookie: null));
        await AssertRefused(NotLetIn, await SendAsync(HttpMethod.Get, address, cookie: "backprop-lab=0123456789abcdef0123456789abcdef0123456789abcdef"));
    }

    [Fact]
    public async Task An_address_opens_the_page_once_with_a_cookie_that_no_script_and_no_other_page_can_use()
    {
        var address = Address;
        var first = await SendAsync(HttpMethod.Get, address);
        var next = Address;
        var again = await SendAsync(HttpMethod.Get, address);

        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        Assert.Matches("^backprop-lab=[0-9a-f]{48}; path=/[0-9a-f]{48}/; samesite=strict; httponly$", Assert.Single(first.Headers.GetValues("Set-Cookie")));
        Assert.Equal(HttpStatusCode.Forbidden, again.StatusCode);
        Assert.False(again.Headers.Contains("Set-Cookie"));
        Assert.Contains("The terminal in which lab runs shows the next one.", await again.Content.ReadAsStringAsync());
        Assert.DoesNotContain(OneServer.Folder(await first.Content.ReadAsStringAsync()), await again.Content.ReadAsStringAsync());
        Assert.NotEqual(address, next);
        Assert.All([first, again], answer => Assert.StartsWith("default-src 'none'; ", Policy(answer)));
    }

    [Fact]
    public async Task Of_those_who_use_an_address_at_once_one_is_let_in()
    {
        var address = Address;
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => SendAsync(HttpMethod.Get, address)));

        Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_frame_in_an_editor_to_which_no_cookie_is_sent_gets_a_folder_of_its_own()
    {
        var door = await SendAsync(HttpMethod.Get, Address, destination: "iframe");
        var folder = new Uri(Address, $"/{OneServer.Folder(await door.Content.ReadAsStringAsync())}/lesson/");

        Assert.False(door.Headers.Contains("Set-Cookie"));
        Assert.NotEqual(Page, folder);
        Assert.Equal(HttpStatusCode.OK, (await SendAsync(HttpMethod.Get, folder, cookie: null)).StatusCode);
    }

    [Theory]
    [InlineData("evil.example")]
    [InlineData("evil.example:80")]
    [InlineData("localhost.evil.example")]
    [InlineData("192.168.0.7")]
    [InlineData("0.0.0.0")]
    public async Task A_foreign_host_is_refused_even_if_it_was_let_in(string host)
    {
        var answer = await SendAsync(HttpMethod.Get, Page, host: host);

        await AssertRefused(
            "This page answers to the names of this machine alone, 127.0.0.1 and localhost: "
                + "open the address that lab printed.",
            answer);
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("localhost")]
    [InlineData("localhost:9000")]
    [InlineData("[::1]")]
    public async Task This_machines_names_are_taken_with_any_port_because_editors_forward_ports(string host)
    {
        var answer = await SendAsync(HttpMethod.Get, Page, host: host, origin: $"http://{host}");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Theory]
    [InlineData("http://evil.example")]
    [InlineData("http://127.0.0.1:1")]
    [InlineData("null")]
    public async Task A_foreign_origin_is_refused_even_if_it_was_let_in(string origin) =>
        await AssertRefused("This request comes from another page than one that lab serves, and is refused.", await SendAsync(HttpMethod.Get, Page, origin: origin));

    [Theory]
    [InlineData("http://evil.example")]
    [InlineData("http://127.0.0.1:1")]
    [InlineData(null)]
    public async Task A_window_is_served_to_pages_of_this_server_alone(string? origin)
    {
        using var socket = new ClientWebSocket();
        socket.Options.CollectHttpResponseDetails = true;
        socket.Options.SetRequestHeader("Cookie", served.Cookie);
        if (origin is not null)
            socket.Options.SetRequestHeader("Origin", origin);

        await Assert.ThrowsAsync<WebSocketException>(() => socket.ConnectAsync(new UriBuilder(new Uri(Page, "live")) { Scheme = "ws" }.Uri, CancellationToken.None));

        Assert.Equal(HttpStatusCode.Forbidden, socket.HttpStatusCode);
    }

    [Fact]
    public async Task A_lesson_that_is_not_there_is_named()
    {
        var answer = await SendAsync(HttpMethod.Get, new Uri(Page, "../02-other/"));

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("There is no lesson 02-other here.\n", await answer.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("0.0.0.0")]
    [InlineData("::")]
    [InlineData("192.168.0.7")]
    public async Task An_address_that_others_reach_is_refused(string host)
    {
        var options = new StudioOptions { Host = IPAddress.Parse(host) };

        var refusal = await Assert.ThrowsAsync<ArgumentException>(() => StudioServer.StartAsync(served.Notebook.Path, options));

        Assert.Contains($"127.0.0.1 or ::1), not on {host}", refusal.Message);
    }

    [Fact]
    public async Task A_port_that_is_taken_is_named()
    {
        var options = new StudioOptions { Port = Address.Port };
        var refusal = await Assert.ThrowsAsync<IOException>(() => StudioServer.StartAsync(served.Notebook.Path, options));

        Assert.StartsWith($"Port {Address.Port} cannot be used on 127.0.0.1", refusal.Message);
        Assert.Contains("take another with --port", refusal.Message);
    }

    [Fact]
    public async Task Only_the_loopback_address_listens()
    {
        var addresses = await Dns.GetHostAddressesAsync(Dns.GetHostName(), AddressFamily.InterNetwork);
        var own = addresses.FirstOrDefault(address => !IPAddress.IsLoopback(address));
        Assert.SkipWhen(own is null, "This machine has no address but its own.");
        using var client = new TcpClient();

        await Assert.ThrowsAnyAsync<SocketException>(() => client.ConnectAsync(own, Address.Port));
    }

    [Fact]
    public async Task A_notebook_that_is_not_there_is_named()
    {
        var refusal = await Assert.ThrowsAsync<FileNotFoundException>(() => StudioServer.StartAsync("nowhere.dib"));

        Assert.StartsWith("There is no notebook nowhere.dib: looked for /", refusal.Message);
    }

    Task<HttpResponseMessage> SendAsync(HttpMethod method, Uri address, string? host = null, string? origin = null, string? destination = null) =>
        SendAsync(method, address, served.Cookie, host, origin, destination);

    static async Task<HttpResponseMessage> SendAsync(
        HttpMethod method, Uri address, string? cookie, string? host = null, string? origin = null, string? destination = null)
    {
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
        using var request = new HttpRequestMessage(method, address);
        request.Headers.Host = host;
        foreach (var (name, value) in new[] { ("Cookie", cookie), ("Origin", origin), ("Sec-Fetch-Dest", destination) })
        {
            if (value is not null)
                request.Headers.Add(name, value);
        }

        return await client.SendAsync(request);
    }

    static string Policy(HttpResponseMessage answer) => Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));

    static async Task AssertRefused(string sentence, HttpResponseMessage answer)
    {
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Equal("text/plain", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal(sentence + "\n", await answer.Content.ReadAsStringAsync());
    }

    public sealed class OneServer : IAsyncLifetime
    {
        internal WatchedNotebook Notebook { get; private set; } = null!;

        internal string Cookie { get; private set; } = "";

        internal Uri Page { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            Notebook = await WatchedNotebook.RunAsync("1");
            var door = await SendAsync(HttpMethod.Get, Notebook.Server.Address, cookie: null);
            Cookie = Assert.Single(door.Headers.GetValues("Set-Cookie")).Split(';')[0];
            Page = new Uri(Notebook.Server.Address, $"/{Folder(await door.Content.ReadAsStringAsync())}/lesson/");
        }

        /// <summary>The folder that a page at the door leads to.</summary>
        internal static string Folder(string door) => Regex.Match(door, "href=\"\\.\\./([0-9a-f]{48})/lesson/\"").Groups[1].Value;

        public async ValueTask DisposeAsync() => await Notebook.DisposeAsync();
    }
}
