using System.IO.Compression;
using System.Security;
using System.Text;
using System.Text.Json.Nodes;
using BackpropLab.Classroom;

namespace BackpropLab.Cli;

/// <summary>
/// The course's extension as a package that VS Code installs: an archive of its files with a manifest in front. Its own
/// packer does the same, and would have to come from the network, through npm.
/// </summary>
static class ExtensionPackage
{
    const string ContentTypes = """
        <?xml version="1.0" encoding="utf-8"?>
        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension=".json" ContentType="application/json"/><Default Extension=".vsixmanifest" ContentType="text/xml"/><Default Extension=".js" ContentType="application/javascript"/><Default Extension=".md" ContentType="text/markdown"/><Default Extension=".svg" ContentType="image/svg+xml"/></Types>
        """;

    /// <summary>Writes the package, whole or not at all.</summary>
    /// <param name="folder">The folder of the extension.</param>
    /// <param name="package">The file to write.</param>
    /// <exception cref="IOException">It cannot be written.</exception>
    public static void Write(string folder, string package)
    {
        var partial = $"{package}.{Path.GetRandomFileName()}";
        try
        {
            using (var archive = ZipFile.Open(partial, ZipArchiveMode.Create))
            {
                Add(archive, "[Content_Types].xml", Encoding.UTF8.GetBytes(ContentTypes));
                Add(archive, "extension.vsixmanifest", Encoding.UTF8.GetBytes(Manifest(JsonNode.Parse(File.ReadAllText(Path.Combine(folder, "package.json")))!)));
                foreach (var file in ExtensionFiles.In(folder))
                    Add(archive, $"extension/{file}", File.ReadAllBytes(Path.Combine(folder, file)));
            }

            File.Move(partial, package, overwrite: true);
        }
        catch
        {
            File.Delete(partial);
            throw;
        }
    }

    static void Add(ZipArchive archive, string name, byte[] content)
    {
        using var entry = archive.CreateEntry(name).Open();
        entry.Write(content);
    }

    static string Manifest(JsonNode package) => $"""
        <?xml version="1.0" encoding="utf-8"?>
        <PackageManifest Version="2.0.0" xmlns="http://schemas.microsoft.com/developer/vsx-schema/2011">
          <Metadata>
            <Identity Language="en-US" Id="{Text(package, "name")}" Version="{Text(package, "version")}" Publisher="{Text(package, "publisher")}"/>
            <DisplayName>{Text(package, "displayName")}</DisplayName>
            <Description xml:space="preserve">{Text(package, "description")}</Description>
            <Properties><Property Id="Microsoft.VisualStudio.Code.Engine" Value="{SecurityElement.Escape((string)package["engines"]!["vscode"]!)}"/></Properties>
          </Metadata>
          <Installation><InstallationTarget Id="Microsoft.VisualStudio.Code"/></Installation>
          <Dependencies/>
          <Assets><Asset Type="Microsoft.VisualStudio.Code.Manifest" Path="extension/package.json" Addressable="true"/></Assets>
        </PackageManifest>
        """;

    static string Text(JsonNode package, string key) => SecurityElement.Escape((string)package[key]!);
}
