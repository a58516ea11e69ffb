using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace BackpropLab.Studio;

/// <summary>
/// An assembly without the scripts and styles that it carries for pages elsewhere: the page of a site has them itself. They are
/// blanked, not taken out, so that nothing in the assembly moves, and packed they weigh nothing.
/// </summary>
static class BlankedAssembly
{
    static readonly string[] blanked = ["web/plotly.min.js", "web/codemirror.js", "web/page.css", "web/page.js", "web/figures.js"];

    /// <summary>The assembly; the same bytes are changed.</summary>
    public static byte[] Of(byte[] image)
    {
        using var reader = new PEReader(new MemoryStream(image));
        if (!reader.HasMetadata || reader.PEHeaders.CorHeader is not { ResourcesDirectory: { Size: > 0 } resources } || !reader.PEHeaders.TryGetDirectoryOffset(resources, out var start))
            return image;
        var metadata = reader.GetMetadataReader();
        foreach (var resource in metadata.ManifestResources.Select(metadata.GetManifestResource))
        {
            if (!resource.Implementation.IsNil || !blanked.Contains(metadata.GetString(resource.Name)))
                continue;
            var place = start + (int)resource.Offset;
            image.AsSpan(place + sizeof(int), BitConverter.ToInt32(image, place)).Fill((byte)' ');
        }

        return image;
    }
}
