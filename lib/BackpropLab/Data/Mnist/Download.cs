using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Security.Cryptography;
using BackpropLab.Files;

namespace BackpropLab.Data;

/// <summary>
/// Brings one file from the first mirror that has it. What arrives goes to NAME.part, which the next attempt continues
/// (HTTP ranges, RFC 9110 section 14) and which becomes NAME only when its hash is right.
/// </summary>
sealed class Download(HttpClient http, string folder, PublishedFile file, IProgress<DownloadProgress>? progress)
{
    const string Kind = "a file of MNIST";

    static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    readonly string target = Path.Combine(folder, file.Name);
    readonly string part = Path.Combine(folder, file.Name + ".part");

    /// <summary>Whether the file is in the folder with the published hash.</summary>
    public static bool IsComplete(string folder, PublishedFile file) =>
        Path.Combine(folder, file.Name) is var path && File.Exists(path) && HashOf(path) == file.Sha256;

    /// <summary>Returns null when the file is there, or why each mirror failed.</summary>
    public async Task<string?> Run(IEnumerable<Uri> mirrors, CancellationToken cancellation)
    {
        var reasons = new List<string>();
        foreach (var mirror in mirrors)
        {
            try
            {
                await From(mirror, cancellation).ConfigureAwait(false);
                return null;
            }
            catch (Exception failure) when (IsTheMirrors(failure))
            {
                reasons.Add($"{mirror.Host}: {failure.Message}");
            }
        }

        return string.Join("; ", reasons);
    }

    async Task From(Uri mirror, CancellationToken cancellation)
    {
        var resumed = File.Exists(part);
        await Receive(new Uri(mirror, file.Name), cancellation).ConfigureAwait(false);
        if (resumed && HashOf(part) != file.Sha256)
        {
            // The old piece may be what is wrong: once more from the first byte.
            File.Delete(part);
            await Receive(new Uri(mirror, file.Name), cancellation).ConfigureAwait(false);
        }

        if (HashOf(part) is var hash && hash != file.Sha256)
        {
            File.Delete(part);
            throw new InvalidDataException($"what it sent has SHA-256 {hash}, not {file.Sha256}");
        }

        File.Move(part, target, overwrite: true);
    }

    async Task Receive(Uri address, CancellationToken cancellation)
    {
        using var stall = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        stall.CancelAfter(Patience);
        try
        {
            if (File.Exists(part))
                RegularFile.Require(part, Kind, IdxFile.MostZipped);
            using var output = new FileStream(part, FileMode.OpenOrCreate, FileAccess.Write, FileShare.None);
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            if (output.Length > 0)
                request.Headers.Range = new RangeHeaderValue(output.Length, null);
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, stall.Token)
                .ConfigureAwait(false);
            if (response.StatusCode == HttpStatusCode.RequestedRangeNotSatisfiable)
                return; // Nothing is left to ask for: all of it is here, or it is another file, which the hash tells.
            response.EnsureSuccessStatusCode();
            var isRange = response.StatusCode == HttpStatusCode.PartialContent;
            var from = isRange ? response.Content.Headers.ContentRange?.From ?? 0 : 0;
            output.SetLength(Math.Min(from, output.Length));
            output.Position = output.Length;
            var total = output.Length + response.Content.Headers.ContentLength;
            using var input = await response.Content.ReadAsStreamAsync(stall.Token).ConfigureAwait(false);
            var buffer = new byte[81920];
            int count;
            while ((count = await input.ReadAsync(buffer, stall.Token).ConfigureAwait(false)) > 0)
            {
                if (output.Length + count > IdxFile.MostZipped)
                    throw new InvalidDataException("what it sent is larger than any file of MNIST");
                output.Write(buffer, 0, count);
                stall.CancelAfter(Patience);
                progress?.Report(new DownloadProgress(file.Name, output.Length, total));
            }
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new TimeoutException(FormattableString.Invariant($"nothing came for {Patience.TotalSeconds} s"));
        }
    }

    static bool IsTheMirrors(Exception failure) => failure
        is HttpRequestException or HttpIOException or InvalidDataException or TimeoutException
        or IOException { InnerException: SocketException };

    static string HashOf(string path)
    {
        using var stream = RegularFile.Open(path, Kind, IdxFile.MostZipped);
        return Convert.ToHexString(SHA256.HashData(stream)).ToLowerInvariant();
    }
}
