using System.Runtime.InteropServices;
using BackpropLab.Notebooks.Tests.Kernel;

namespace BackpropLab.Notebooks.Tests.Packages;

public sealed class LoadingTests : IAsyncLifetime
{
    readonly PackageFeed feed = new();
    KernelClient kernel = null!;

    public ValueTask InitializeAsync()
    {
        kernel = KernelClient.Start(feed.Path);
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        await kernel.DisposeAsync();
        feed.Dispose();
    }

    [Fact]
    public async Task An_older_strong_named_reference_is_satisfied_by_the_newer_assembly()
    {
        var old = Ground("5.0.0", isSigned: true);
        feed.Add("Ground", "5.0.0", [], ("lib/net8.0/Ground.dll", old));
        feed.Add("Ground", "10.1.0", [], ("lib/net8.0/Ground.dll", Ground("10.1.0", isSigned: true)));
        feed.Add("View", "1.0.0", ["Ground 5.0.0"], ("lib/net8.0/View.dll", View(old)));
        feed.Add("Plots", "6.0.0", "View 1.0.0", "Ground 10.1.0");
        Assert.Equal("10.1.0.0", await Value("#r \"nuget: Plots, 6.0.0\"\nView.Ask()"));
        Assert.Equal("true", await Value("View.Make() is Ground"));
    }

    [Fact]
    public async Task Dependencies_are_found_beside_the_package_also_those_that_no_cell_names()
    {
        var ground = Ground("1.0.0");
        feed.Add("Ground", "1.0.0", [], ("lib/net8.0/Ground.dll", ground));
        feed.Add("View", "1.0.0", ["Ground 1.0.0"], ("lib/net8.0/View.dll", View(ground)));
        Assert.Equal("1.0.0.0", await Value("#r \"nuget: View, 1.0.0\"\nView.Ask()"));
        Assert.Equal("Ground", await Value("System.Reflection.Assembly.Load(\"Ground\").GetName().Name"));
        Assert.Equal("true", await Value("object.ReferenceEquals(System.Reflection.Assembly.Load(\"Ground\"), typeof(Ground).Assembly)"));
    }

    [Fact]
    public async Task What_is_made_for_this_machine_goes_before_what_is_made_for_all()
    {
        const string code = "public static class Tiny { public static string Where => \"WHERE\"; }";
        feed.Add("Tiny", "1.0.0", [],
            ("lib/net8.0/Tiny.dll", TinyAssembly.Compile("Tiny", code.Replace("WHERE", "anywhere"))),
            ($"runtimes/{Rid}/lib/net8.0/Tiny.dll", TinyAssembly.Compile("Tiny", code.Replace("WHERE", "here"))));
        Assert.Equal("here", await Value("#r \"nuget: Tiny, 1.0.0\"\nTiny.Where"));
    }

    [Fact]
    public async Task Native_libraries_are_found_by_the_package_and_by_cells()
    {
        const string import = "[System.Runtime.InteropServices.DllImport(\"labcrc\", EntryPoint = \"CompressionNative_Crc32\")] public static extern uint Crc(uint start, byte[] data, int length);";
        // A library of the runtime itself, under a name that is nowhere else.
        var (prefix, suffix) = OperatingSystem.IsWindows() ? ("", ".dll") : ("lib", OperatingSystem.IsMacOS() ? ".dylib" : ".so");
        var native = await File.ReadAllBytesAsync(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), $"{prefix}System.IO.Compression.Native{suffix}"), TestContext.Current.CancellationToken);
        feed.Add("Checksum", "1.0.0", [],
            ("lib/net8.0/Checksum.dll", TinyAssembly.Compile("Checksum", $"public static class Checksum {{ {import} }}")),
            ($"runtimes/{Rid}/native/{prefix}labcrc{suffix}", native));
        Assert.Equal("CBF43926", await Value("#r \"nuget: Checksum, 1.0.0\"\nChecksum.Crc(0, Encoding.ASCII.GetBytes(\"123456789\"), 9).ToString(\"X\")"));
        Assert.Equal("CBF43926", await Value($"class Own {{ {import} }} Own.Crc(0, Encoding.ASCII.GetBytes(\"123456789\"), 9).ToString(\"X\")"));
    }

    [Fact]
    public async Task A_package_that_is_newer_than_what_the_framework_has_replaces_it_and_an_older_one_does_not()
    {
        const string code = "[assembly: System.Reflection.AssemblyVersion(\"VERSION\")] namespace System.Formats.Asn1 { public static class Added { public static string Version => typeof(Added).Assembly.GetName().Version.ToString(); } }";
        feed.Add("System.Formats.Asn1", "99.0.0", [], ("lib/net8.0/System.Formats.Asn1.dll", TinyAssembly.CompileSigned("System.Formats.Asn1", code.Replace("VERSION", "99.0.0.0"))));
        feed.Add("System.Xml.XDocument", "1.0.0", [], ("lib/net8.0/System.Xml.XDocument.dll", TinyAssembly.CompileSigned("System.Xml.XDocument", code.Replace("VERSION", "1.0.0.0"))));
        Assert.Equal("99.0.0.0", await Value("#r \"nuget: System.Formats.Asn1, 99.0.0\"\nSystem.Formats.Asn1.Added.Version"));
        Assert.Equal("<a />", await Value("#r \"nuget: System.Xml.XDocument, 1.0.0\"\nSystem.Xml.Linq.XDocument.Parse(\"<a/>\").ToString()"));
    }

    [Fact]
    public async Task A_shared_framework_that_a_package_needs_is_there()
    {
        feed.Add("Web", "1.0.0", ["<Microsoft.AspNetCore.App>"], ("lib/net8.0/Web.dll", TinyAssembly.Compile("Web", "")));
        Assert.Equal("/a", await Value("#r \"nuget: Web, 1.0.0\"\nnew Microsoft.AspNetCore.Http.PathString(\"/a\").Value"));
    }

    [Fact]
    public async Task An_assembly_that_a_cell_names_by_its_file_is_not_loaded_once_more_for_a_package()
    {
        var ground = Ground("1.0.0");
        feed.Add("Ground", "1.0.0", [], ("lib/net8.0/Ground.dll", ground));
        feed.Add("Other", "1.0.0", ["Ground 1.0.0"], ("lib/net8.0/Other.dll", View(ground, "Other")));
        Directory.CreateDirectory(Path.Combine(feed.Path, "lib"));
        await File.WriteAllBytesAsync(Path.Combine(feed.Path, "lib", "Ground.dll"), ground, TestContext.Current.CancellationToken);
        await File.WriteAllBytesAsync(Path.Combine(feed.Path, "lib", "View.dll"), View(ground), TestContext.Current.CancellationToken);
        await Value("#r \"lib/View.dll\"\n#r \"lib/Ground.dll\"\nView.Ask()");
        Assert.Equal("true", await Value("#r \"nuget: Other, 1.0.0\"\nobject.ReferenceEquals(View.Make().GetType(), Other.Make().GetType()) && View.Make() is Ground"));
    }

    [Fact]
    public async Task A_file_finds_what_it_needs_in_a_package()
    {
        var ground = Ground("1.0.0");
        feed.Add("Ground", "1.0.0", [], ("lib/net8.0/Ground.dll", ground));
        await File.WriteAllBytesAsync(Path.Combine(feed.Path, "View.dll"), View(ground), TestContext.Current.CancellationToken);
        Assert.Equal("1.0.0.0", await Value("#r \"nuget: Ground, 1.0.0\"\n#r \"./View.dll\"\nView.Ask()"));
        Assert.Equal("true", await Value("View.Make() is Ground"));
    }

    [Fact]
    public async Task Files_that_ask_for_different_versions_of_an_assembly_beside_them_get_it_once()
    {
        Directory.CreateDirectory(Path.Combine(feed.Path, "lib"));
        var newer = Ground("10.1.0", isSigned: true);
        foreach (var (name, content) in ((string, byte[])[])[("Ground", newer), ("View", View(Ground("5.0.0", isSigned: true))), ("Plots", View(newer, "Plots"))])
            await File.WriteAllBytesAsync(Path.Combine(feed.Path, "lib", $"{name}.dll"), content, TestContext.Current.CancellationToken);
        Assert.Equal("10.1.0.0", await Value("#r \"lib/View.dll\"\n#r \"lib/Plots.dll\"\nView.Ask()"));
        Assert.Equal("true", await Value("object.ReferenceEquals(View.Make().GetType(), Plots.Make().GetType())"));
    }

    [Fact]
    public async Task A_session_holds_one_version_of_a_package()
    {
        feed.Add("Ground", "1.0.0");
        feed.Add("Ground", "2.0.0");
        feed.Add("Top", "1.0.0", "Ground 2.0.0");
        await Value("#r \"nuget: Ground, 1.0.0\"\nGround.Version");
        Assert.Equal("1.0.0", await Value("#r \"nuget: Ground\"\nGround.Version"));
        Assert.Equal(
            "line 1: Ground 2.0.0 cannot be had, because this notebook has named Ground 1.0.0 before: a session holds one version of a package.",
            (await Error("#r \"nuget: Ground, 2.0.0\"")).Message);
        Assert.Contains("Ground 1.0.0 cannot be had beside Top 1.0.0, which needs >= 2.0.0", (await Error("#r \"nuget: Top, 1.0.0\"")).Message);
    }

    [Fact]
    public async Task A_later_cell_does_not_change_an_assembly_that_is_loaded()
    {
        feed.Add("Ground", "1.0.0", [], ("lib/net8.0/Ground.dll", Ground("1.0.0")));
        feed.Add("Ground", "2.0.0", [], ("lib/net8.0/Ground.dll", Ground("2.0.0")));
        feed.Add("One", "1.0.0", "Ground 1.0.0");
        feed.Add("Two", "1.0.0", "Ground 2.0.0");
        Assert.Equal("1.0.0.0", await Value("#r \"nuget: One, 1.0.0\"\nGround.Version"));
        Assert.Contains("Ground 2.0.0.0 cannot be loaded, because this session has loaded version 1.0.0.0", (await Error("#r \"nuget: Two, 1.0.0\"")).Message);
        Assert.Equal("1.0.0.0", await Value("Ground.Version"));
    }

    [Fact]
    public async Task A_package_that_the_worker_is_itself_built_on_is_refused_in_another_version()
    {
        feed.Add("NuGet.Versioning", "1.0.0", [], ("lib/net8.0/NuGet.Versioning.dll", TinyAssembly.CompileSigned("NuGet.Versioning", "[assembly: System.Reflection.AssemblyVersion(\"1.0.0.0\")]")));
        Assert.Matches(
            @"^line 1: NuGet\.Versioning 1\.0\.0 cannot be loaded, because the process that runs the cells is itself built on version \d",
            (await Error("#r \"nuget: NuGet.Versioning, 1.0.0\"")).Message);
    }

    Task<string?> Value(string code) => kernel.Value(code, PackageFeed.Patience);

    Task<ErrorOutput> Error(string code) => kernel.Error(code, PackageFeed.Patience);

    static string Rid => $"{(OperatingSystem.IsWindows() ? "win" : OperatingSystem.IsMacOS() ? "osx" : "linux")}-{RuntimeInformation.ProcessArchitecture.ToString().ToLowerInvariant()}";

    static byte[] Ground(string version, bool isSigned = false)
    {
        var code = $"[assembly: System.Reflection.AssemblyVersion(\"{version}.0\")] public class Ground {{ public static string Version => typeof(Ground).Assembly.GetName().Version.ToString(); }}";
        return isSigned ? TinyAssembly.CompileSigned("Ground", code) : TinyAssembly.Compile("Ground", code);
    }

    /// <summary>An assembly that calls <see cref="Ground"/>, which it does not bring.</summary>
    static byte[] View(byte[] ground, string name = "View") =>
        TinyAssembly.Compile(name, $"public static class {name} {{ public static string Ask() => Ground.Version; public static object Make() => new Ground(); }}", ground);
}
