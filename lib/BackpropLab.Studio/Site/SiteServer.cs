using System.Net;
using BackpropLab.Notebooks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.FileProviders;

namespace BackpropLab.Studio;

/// <summary>Shows a site on this machine, as any server of files would.</summary>
public sealed class SiteServer : IAsyncDisposable
{
    readonly WebApplication app;

    SiteServer(WebApplication app) => this.app = app;

    /// <summary>The address of the front page.</summary>
    public Uri Address => new(app.Urls.Single());

    /// <summary>Starts to serve.</summary>
    /// <param name="folder">The site.</param>
    /// <param name="port">The port to listen on; 0 for one that is free.</param>
    /// <exception cref="IOException">The port is taken, or may not be used.</exception>
    public static async Task<SiteServer> StartAsync(string folder, int port)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(IPAddress.Loopback, port);
        });
        var app = builder.Build();
        app.UseFileServer(new FileServerOptions
        {
            FileProvider = new PhysicalFileProvider(Path.GetFullPath(folder)),
            StaticFileOptions = { ServeUnknownFileTypes = true, DefaultContentType = "application/octet-stream" },
        });
        try
        {
            await app.StartAsync();
            return new(app);
        }
        catch (Exception e) when (PortProblem.Is(e))
        {
            await app.DisposeAsync();
            throw PortProblem.Of(port, IPAddress.Loopback, e);
        }
    }

    /// <summary>Ends it.</summary>
    public ValueTask DisposeAsync() => app.DisposeAsync();
}
