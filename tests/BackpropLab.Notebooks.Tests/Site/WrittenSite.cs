using BackpropLab.Notebooks.Tests.Classroom.Following;
using BackpropLab.Studio;

namespace BackpropLab.Notebooks.Tests.Site;

/// <summary>The site of two lessons, below a path of a server that knows nothing of it.</summary>
public sealed class WrittenSite : IAsyncLifetime
{
    const string SubPath = "ml/course";

    readonly string root = Directory.CreateTempSubdirectory("site-test-").FullName;
    SiteServer server = null!;

    /// <summary>The lessons in it.</summary>
    public static IReadOnlyList<string> Lessons { get; } = Environment.GetEnvironmentVariable("LAB_EVERY_LESSON") is null
        ? ["01-dataset", "02-logistic-baseline"]
        : [.. Directory.GetFiles(Repository.Notebooks, "*.dib").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    /// <summary>The folder of the site.</summary>
    public string Folder => Path.Combine(root, SubPath);

    /// <summary>The class that its pages name.</summary>
    internal OpenClass Class { get; private set; } = null!;

    /// <summary>What was written.</summary>
    public SiteManifest Manifest { get; private set; } = null!;

    /// <summary>The address of its front page.</summary>
    public Uri Address => new(server.Address, $"{SubPath}/");

    public async ValueTask InitializeAsync()
    {
        Class = await OpenClass.StartAsync();
        Manifest = await CourseSite.WriteAsync(
            new SiteOptions
            {
                Notebooks = Repository.Notebooks,
                Lessons = [.. Lessons],
                Output = Folder,
                Class = new(Class.Server.Address, Class.Server.Code),
                Kernel = Path.Combine(Repository.Root, "lib", "BackpropLab.Browser", "bin", "published", "wwwroot"),
            },
            _ => { }, CancellationToken.None);
        server = await SiteServer.StartAsync(root, port: 0);
    }

    public async ValueTask DisposeAsync()
    {
        await server.DisposeAsync();
        await Class.DisposeAsync();
        Directory.Delete(root, recursive: true);
    }
}
