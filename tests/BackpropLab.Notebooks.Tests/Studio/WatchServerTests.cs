using System.Net;
using System.Net.Sockets;
using BackpropLab.Studio;

namespace BackpropLab.Notebooks.Tests.Studio;

public sealed class WatchServerTests(WatchServerTests.OneServer served) : IClassFixture<WatchServerTests.OneServer>
{
    Uri Address => served.Notebook.Server.Address;

    [Fact]
    public async Task The_whole_address_shows_the_page_uncached_and_bound_to_its_own_files()
    {
        var answer = await SendAsync(HttpMethod.Get, Address);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.True(answer.Headers.CacheControl!.NoStore);
        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.StartsWith("default-src 'none'; ", policy);
        Assert.Contains("connect-src 'self'", policy);
        Assert.Equal("no-referrer", Assert.Single(answer.Headers.GetValues("Referrer-Policy")));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/events")]
    [InlineData("/assets/page.css")]
    [InlineData("/0123456789abcdef0123456789abcdef0123456789abcdef/")]
    [InlineData("/0123456789abcdef0123456789abcdef0123456789abcdef/events")]
    public async Task Without_the_token_every_request_is_refused_in_one_sentence(string path)
    {
        var answer = await SendAsync(HttpMethod.Get, new Uri(Address, path));

        await AssertRefused(
            "The address lacks the token of this session: open the whole address that lab watch printed.",
            answer);
    }

    [Theory]
    [InlineData("evil.example")]
    [InlineData("evil.example:80")]
    [InlineData("localhost.evil.example")]
    [InlineData("192.168.0.7")]
    [InlineData("0.0.0.0")]
    public async Task A_foreign_host_is_refused_even_with_the_token(string host)
    {
        var answer = await SendAsync(HttpMethod.Get, Address, host: host);

        await AssertRefused(
            "This page answers to the names of this machine alone, 127.0.0.1 and localhost: "
                + "open the address that lab watch printed.",
            answer);
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("localhost")]
    [InlineData("localhost:9000")]
    [InlineData("[::1]")]
    public async Task This_machines_names_are_taken_with_any_port_because_editors_forward_ports(string host)
    {
        var answer = await SendAsync(HttpMethod.Get, Address, host: host, origin: $"http://{host}");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Theory]
    [InlineData("GET", "http://evil.example")]
    [InlineData("POST", "http://evil.example")]
    [InlineData("POST", "http://127.0.0.1:1")]
    [InlineData("POST", "null")]
    [InlineData("POST", null)]
    public async Task A_foreign_origin_is_refused_even_with_the_token(string method, string? origin)
    {
        var address = new Uri(Address, method == "GET" ? "events" : "restart");
        var answer = await SendAsync(new HttpMethod(method), address, origin: origin);

        await AssertRefused(
            "This request comes from another page than the one that lab watch serves, and is refused.",
            answer);
        Assert.True(served.Notebook.HasRunNothingMore);
    }

    [Fact]
    public async Task Another_notebook_is_not_served()
    {
        var answer = await SendAsync(HttpMethod.Get, new Uri(Address, "02-other.dib"));

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.StartsWith("This page shows lesson.dib alone", await answer.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("0.0.0.0")]
    [InlineData("::")]
    [InlineData("192.168.0.7")]
    public async Task An_address_that_others_reach_is_refused(string host)
    {
        var options = new WatchOptions { Host = IPAddress.Parse(host) };

        var refusal = await Assert.ThrowsAsync<ArgumentException>(() => WatchServer.StartAsync(served.Notebook.Path, options));

        Assert.Contains($"127.0.0.1 or ::1), not on {host}", refusal.Message);
    }

    [Fact]
    public async Task A_port_that_is_taken_is_named()
    {
        var options = new WatchOptions { Port = Address.Port };
        var refusal = await Assert.ThrowsAsync<IOException>(() => WatchServer.StartAsync(served.Notebook.Path, options));

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
        var refusal = await Assert.ThrowsAsync<FileNotFoundException>(() => WatchServer.StartAsync("nowhere.dib"));

        Assert.StartsWith("There is no notebook nowhere.dib: looked for /", refusal.Message);
    }

    static async Task<HttpResponseMessage> SendAsync(HttpMethod method, Uri address, string? host = null, string? origin = null)
    {
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });
        using var request = new HttpRequestMessage(method, address);
        request.Headers.Host = host;
        if (origin is not null)
            request.Headers.Add("Origin", origin);
        return await client.SendAsync(request);
    }

    static async Task AssertRefused(string sentence, HttpResponseMessage answer)
    {
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Equal("text/plain", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal(sentence + "\n", await answer.Content.ReadAsStringAsync());
    }

    public sealed class OneServer : IAsyncLifetime
    {
        internal WatchedNotebook Notebook { get; private set; } = null!;

        public async ValueTask InitializeAsync() => Notebook = await WatchedNotebook.RunAsync("1");

        public async ValueTask DisposeAsync() => await Notebook.DisposeAsync();
    }
}
