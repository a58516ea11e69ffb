using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using BackpropLab.Notebooks;

namespace BackpropLab.Studio;

/// <summary>What runs cells in a browser, packed: a folder that is named after what is in it.</summary>
/// <param name="Folder">The folder.</param>
/// <param name="Files">The files, the folder in their names.</param>
sealed record BrowserKernelFiles(string Folder, IReadOnlyList<OutputFile> Files)
{
    const string Documentation = ".xml";
    const string Decoder = "brotli.js";
    const string DecoderModule = "brotli.wasm";

    /// <summary>The marks between which the start script of .NET holds what there is to load.</summary>
    const string BeginOfSettings = "/*json-start*/", EndOfSettings = "/*json-end*/";

    /// <summary>Reads and packs what has been published.</summary>
    /// <param name="published">The folder of <c>BackpropLab.Browser</c>.</param>
    /// <param name="packing">How it is packed.</param>
    /// <exception cref="SiteException">It is not there.</exception>
    public static BrowserKernelFiles Read(string published, Packing packing)
    {
        var framework = Path.Combine(published, "_framework");
        if (!File.Exists(Path.Combine(framework, "dotnet.js")))
            throw new SiteException($"What runs cells in a browser is missing: looked for dotnet.js in {framework}. Build it with: dotnet build lib/BackpropLab.Browser -t:Publish");
        var resources = Resources(Path.Combine(framework, "dotnet.js"));
        string[] assemblies = [.. Names(resources, "coreAssembly"), .. Names(resources, "assembly")];
        // In one archive assemblies that are alike cost less; and what stays from one version of the course to the next is packed once.
        OutputFile[] packed =
        [
            Archive("runtime", assemblies.Where(name => !IsOwn(name))),
            Archive("course", assemblies.Where(IsOwn)),
            Archive("help", [.. Names(resources, "lazyAssembly"), .. Directory.GetFiles(framework, $"*{Documentation}").Select(file => Path.GetFileName(file))]),
            new("dotnet.native.wasm.bin", packing.Pack(File.ReadAllBytes(Path.Combine(framework, "dotnet.native.wasm")))),
        ];
        string[] scripts = ["dotnet.js", "dotnet.native.js", "dotnet.runtime.js"];
        var bytes = packed.Where(file => file.Name != "help.bin").Sum(file => file.Content.Length).ToString(CultureInfo.InvariantCulture);
        string[] own = packing.IsBrotli ? ["worker.js", Decoder, DecoderModule] : ["worker.js"];
        OutputFile[] files =
        [
            .. packed,
            .. scripts.Select(name => new OutputFile($"_framework/{name}", File.ReadAllBytes(Path.Combine(framework, name)))),
            new("packing.js", Encoding.UTF8.GetBytes($"export const BYTES = {bytes}, FORMAT = \"{(packing.IsBrotli ? "brotli" : "gzip")}\";\n")),
            .. own.Select(name => new OutputFile(name, SiteAssets.OfKernel.Get(name)!.Bytes)),
        ];
        var folder = $"kernel-{Digest.Of(files)}";
        return new(folder, [.. files.Select(file => file with { Name = $"{folder}/{file.Name}" })]);

        OutputFile Archive(string name, IEnumerable<string> members) => new($"{name}.bin", packing.Pack(SiteArchive.Of(
            [.. members.Order(StringComparer.Ordinal).Select(member => new OutputFile(member, Content(Path.Combine(framework, member))))])));
    }

    static byte[] Content(string file) =>
        Path.GetExtension(file) == Documentation ? File.ReadAllBytes(file) : BlankedAssembly.Of(File.ReadAllBytes(file));

    static bool IsOwn(string name) => name.StartsWith("BackpropLab", StringComparison.Ordinal);

    static JsonObject Resources(string script)
    {
        var code = File.ReadAllText(script);
        var (begin, end) = (code.IndexOf(BeginOfSettings, StringComparison.Ordinal), code.IndexOf(EndOfSettings, StringComparison.Ordinal));
        return begin >= 0 && end > begin && JsonNode.Parse(code[(begin + BeginOfSettings.Length)..end])?["resources"] is JsonObject resources
            ? resources
            : throw new SiteException($"{script} does not say what there is to load: it is of another version of .NET than this one was made for.");
    }

    static IEnumerable<string> Names(JsonObject resources, string kind) => resources[kind]?.AsArray().Select(file => (string)file!["name"]!) ?? [];
}
