using System.Text;
using System.Text.Json;
using BackpropLab.Notebooks;

namespace BackpropLab.Studio;

/// <summary>What keeps a site in the browser, so that it opens with the network off.</summary>
static class ServiceWorker
{
    const string Script = "serviceWorker.js";

    /// <summary>The script at the root of the site, which knows what there is.</summary>
    public static OutputFile Make(SiteManifest manifest)
    {
        var code = Encoding.UTF8.GetString(SiteAssets.OfKernel.Get(Script)!.Bytes);
        var head = $"const VERSION = {JsonSerializer.Serialize(manifest.Version)}, FILES = {JsonSerializer.Serialize(manifest.Files.Keys)};\n";
        return new(Script, Encoding.UTF8.GetBytes(head + code));
    }
}
