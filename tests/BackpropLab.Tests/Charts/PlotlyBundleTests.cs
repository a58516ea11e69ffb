using System.Security.Cryptography;
using System.Text.Json;

namespace BackpropLab.Tests.Charts;

public class PlotlyBundleTests
{
    static readonly string web = Path.Combine(Root(), "lib", "web");

    [Fact]
    public void The_integrity_hash_is_that_of_the_file_in_the_package()
    {
        var script = Path.Combine(web, "node_modules", "plotly.js-cartesian-dist-min", "plotly-cartesian.min.js");
        Need.Package(File.Exists(script), "npm has not brought plotly.js, so there is nothing to compare with.");

        var hash = "sha384-" + Convert.ToBase64String(SHA384.HashData(File.ReadAllBytes(script)));
        Assert.Equal(PlotlyBundle.Integrity, hash);
        Assert.NotNull(PlotlyBundle.Compressed.Value);
    }

    [Fact]
    public void The_network_address_is_of_the_version_in_the_lock_file()
    {
        var packages = JsonDocument.Parse(File.ReadAllText(Path.Combine(web, "package-lock.json"))).RootElement.GetProperty("packages");
        var version = packages.GetProperty("node_modules/plotly.js-cartesian-dist-min").GetProperty("version").GetString();

        Assert.Contains($"-{version}.min.js", PlotlyBundle.Address);
    }

    static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "lab.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException("The tests run outside the repository.");
        return folder.FullName;
    }
}
