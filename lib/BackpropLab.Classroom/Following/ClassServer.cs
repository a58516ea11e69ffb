using System.Globalization;
using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using BackpropLab.Notebooks;
using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;

namespace BackpropLab.Classroom;

/// <summary>
/// The page of a class in the room's network: students join it with a code, their checks tell it what was attempted, and the
/// overview shows it. It runs nothing that students send.
/// </summary>
sealed partial class ClassServer : IAsyncDisposable
{
    static readonly TimeSpan lookAround = TimeSpan.FromSeconds(1);
    static readonly TimeSpan stopTime = TimeSpan.FromSeconds(5);

    readonly ClassOptions options;
    readonly ClassStore store;
    readonly ClassCatalogue catalogue;
    readonly ClassState state;
    readonly WebApplication app;
    readonly TeachersDoor door;
    readonly CancellationTokenSource ending = new();
    readonly Lock keeping = new();
    Uri root = null!;
    Task looking = Task.CompletedTask;

    ClassServer(ClassOptions options, ClassStore store, ClassCatalogue catalogue)
    {
        (this.options, this.store, this.catalogue) = (options, store, catalogue);
        // A class that is opened again is the same: who has joined need not join anew, and a page that is open goes on.
        Code = ClassCode.Of(options.Name, options.File, store);
        door = new(store.Setting("cookie", TeachersDoor.NewSecret));
        state = new(catalogue);
        Load();
        app = Build(LastPort);
    }

    /// <summary>What students type to join.</summary>
    public string Code { get; }

    /// <summary>Where students join: the proxy's address if there is one, else this machine's in the room's network.</summary>
    public Uri Address { get; private set; } = null!;

    /// <summary>The address that opens the overview for the teacher's next browser; it works once, and there is another then.</summary>
    public Uri Overview => new(root, $"overview/{door.Next}");

    int LastPort => options.Port ?? int.Parse(store.Setting("port", () => "0"), CultureInfo.InvariantCulture);

    /// <summary>Opens a class. <see cref="Grader.LoadLibrary"/> is to be called before.</summary>
    /// <exception cref="IOException">The file cannot be opened, or the port is taken.</exception>
    /// <exception cref="FormatException">There is no course.</exception>
    public static async Task<ClassServer> StartAsync(ClassOptions options)
    {
        var catalogue = new ClassCatalogue(CourseLibrary.All());
        var store = new ClassStore(options.File);
        try
        {
            // The port of last time may be somebody else's today; whoever names one wants that.
            var server = await TryStartAsync(options, store, catalogue) ?? await TryStartAsync(options with { Port = 0 }, store, catalogue);
            return server!;
        }
        catch
        {
            store.Dispose();
            throw;
        }
    }

    /// <summary>Deletes what is kept of a student in the class of a file; a class that is open notices.</summary>
    /// <exception cref="IOException">The file cannot be opened.</exception>
    public static bool Forget(string file, string name)
    {
        try
        {
            using var store = new ClassStore(file);
            return store.Forget(name);
        }
        catch (SqliteException e)
        {
            throw new IOException($"{name} cannot be deleted in {file}: {ClassStore.Said(e)}. Close the class and try again.", e);
        }
    }

    /// <summary>Closes the class; what it has stays in its file.</summary>
    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        store.Dispose();
    }

    static async Task<ClassServer?> TryStartAsync(ClassOptions options, ClassStore store, ClassCatalogue catalogue)
    {
        var server = new ClassServer(options, store, catalogue);
        try
        {
            await server.app.StartAsync();
        }
        catch (Exception e) when (PortProblem.Is(e))
        {
            await server.StopAsync();
            return options.Port is { } port ? throw PortProblem.Of(port, options.Host, e) : null;
        }

        server.Begin();
        return server;
    }

    void Begin()
    {
        var port = new Uri(app.Urls.First().Replace("[::]", "localhost").Replace("0.0.0.0", "localhost")).Port;
        store.Set("port", port.ToString(CultureInfo.InvariantCulture));
        var isEverywhere = options.Host.Equals(IPAddress.Any) || options.Host.Equals(IPAddress.IPv6Any);
        Address = options.Address ?? Of(isEverywhere ? InTheRoom() : options.Host, port);
        root = Of(isEverywhere ? IPAddress.Loopback : options.Host, port);
        looking = LookAroundAsync();
    }

    static Uri Of(IPAddress host, int port) => new UriBuilder("http", host.ToString(), port, "/").Uri;

    async Task StopAsync()
    {
        await ending.CancelAsync();
        await looking;
        using var patience = new CancellationTokenSource(stopTime);
        await app.StopAsync(patience.Token);
        await app.DisposeAsync();
    }

    void Load()
    {
        var (students, records) = store.Read();
        state.Load(students, records);
    }

    /// <summary>Notices what another program does to the file: <c>lab class forget</c>.</summary>
    async Task LookAroundAsync()
    {
        var version = store.Version;
        while (!ending.IsCancellationRequested)
        {
            await Task.Delay(lookAround, ending.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            try
            {
                if (store.Version is var now && now == version)
                    continue;
                lock (keeping)
                    Load();
                version = now;
                Changed();
            }
            catch (SqliteException)
            {
                // The other program holds the file: it is looked at again in a second.
            }
        }
    }

    internal static string Hash(string token) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    static IPAddress InTheRoom() => NetworkInterface.GetAllNetworkInterfaces()
        .Where(card => card.OperationalStatus == OperationalStatus.Up && card.NetworkInterfaceType != NetworkInterfaceType.Loopback)
        .OrderByDescending(card => card.GetIPProperties().GatewayAddresses.Count)
        .SelectMany(card => card.GetIPProperties().UnicastAddresses).Select(address => address.Address)
        .FirstOrDefault(address => address.AddressFamily == AddressFamily.InterNetwork, IPAddress.Loopback);
}
