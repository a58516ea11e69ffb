using System.Buffers.Binary;
using System.IO.Compression;
using System.Security.Cryptography;
using BackpropLab.Data;

namespace BackpropLab.Tests.Data.Mnist;

public sealed class LoadMnistTests : IDisposable
{
    readonly string folder = Path.Combine(Path.GetTempPath(), "mnist-" + Guid.NewGuid().ToString("N"));

    readonly Dictionary<string, byte[]> files = new()
    {
        ["train-images-idx3-ubyte.gz"] = Idx([3, 2, 2], [0, 51, 102, 153, 255, 0, 0, 0, 1, 2, 3, 4]),
        ["train-labels-idx1-ubyte.gz"] = Idx([3], [7, 0, 9]),
        ["t10k-images-idx3-ubyte.gz"] = Idx([1, 2, 2], [255, 255, 0, 0]),
        ["t10k-labels-idx1-ubyte.gz"] = Idx([1], [4]),
    };

    public void Dispose()
    {
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void Images_become_rows_of_ink_from_0_to_1()
    {
        using var server = new FileServer(files);

        var (train, test) = Load(server);

        Assert.Equal((3, 4, 10), (train.Samples, train.Features, train.ClassCount));
        Assert.Equal([0, 0.2, 0.4, 0.6], train.X.Row(0));
        Assert.Equal([1.0, 0, 0, 0], train.X.Row(1));
        Assert.Equal([7, 0, 9], train.Labels);
        Assert.Equal([1.0, 1, 0, 0], test.X.Row(0));
        Assert.Equal([4], test.Labels);
        Assert.Equal("pixel (1, 0)", train.FeatureNames[2]);
    }

    [Fact]
    public void Files_that_are_there_need_no_network()
    {
        Directory.CreateDirectory(folder);
        foreach (var (name, bytes) in files)
            File.WriteAllBytes(Path.Combine(folder, name), bytes);

        Assert.Equal(3, Load().Train.Samples);
    }

    [Fact]
    public void It_is_there_when_all_files_are_and_looking_needs_no_network()
    {
        Assert.False(Loader().AreComplete);
        Directory.CreateDirectory(folder);
        foreach (var (name, bytes) in files)
        {
            Assert.False(Loader().AreComplete);
            File.WriteAllBytes(Path.Combine(folder, name), bytes);
        }

        Assert.True(Loader().AreComplete);
        File.WriteAllText(Path.Combine(folder, "t10k-labels-idx1-ubyte.gz"), "not it");
        Assert.False(Loader().AreComplete);
    }

    [Fact]
    public void A_file_that_cannot_be_read_is_not_there()
    {
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, files.Keys.First());
        File.WriteAllBytes(path, files.Values.First());
        using var locked = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None);

        Assert.False(Loader().AreComplete);
    }

    [Fact]
    public void A_folder_without_the_files_is_no_MNIST() => Assert.False(Datasets.HasMnist(folder));

    [Fact]
    public void A_broken_download_goes_on_where_it_stopped()
    {
        using var server = new FileServer(files) { BreakAfter = 10 };
        var failure = Assert.Throws<IOException>(() => Load(server));
        Assert.Contains("the download goes on where it stopped", failure.Message, StringComparison.Ordinal);
        Assert.Equal(["train-images-idx3-ubyte.gz.part"], Directory.GetFiles(folder).Select(Path.GetFileName));

        server.BreakAfter = int.MaxValue;
        server.Requests.Clear();
        var reports = new Reports();

        Assert.Equal(3, Load(reports, server).Train.Samples);
        Assert.Equal("train-images-idx3-ubyte.gz from 10", server.Requests[0]);
        var length = files["train-images-idx3-ubyte.gz"].Length;
        Assert.Equal(new DownloadProgress("train-images-idx3-ubyte.gz", length, length), reports.All[0]);
    }

    [Fact]
    public void The_second_mirror_goes_on_where_the_first_broke_off()
    {
        using var breaking = new FileServer(files) { BreakAfter = 10 };
        using var good = new FileServer(files);

        Assert.Equal(3, Load(breaking, good).Train.Samples);
        Assert.Equal("train-images-idx3-ubyte.gz from 10", good.Requests[0]);
    }

    [Fact]
    public void A_server_without_ranges_sends_the_whole_again()
    {
        using var server = new FileServer(files) { KnowsRanges = false };
        WritePart([1, 2, 3]);

        Assert.Equal(3, Load(server).Train.Samples);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(100000)]
    public void A_wrong_beginning_is_thrown_away(int length)
    {
        using var server = new FileServer(files);
        WritePart(new byte[length]);

        Assert.Equal(3, Load(server).Train.Samples);
        Assert.Equal("train-images-idx3-ubyte.gz from 0", server.Requests[1]);
    }

    [Fact]
    public void A_part_that_is_already_whole_is_used()
    {
        using var server = new FileServer(files);
        WritePart(files["train-images-idx3-ubyte.gz"]);

        Assert.Equal(3, Load(server).Train.Samples);
        Assert.Equal("train-labels-idx1-ubyte.gz from 0", server.Requests[1]);
    }

    [Fact]
    public void What_has_the_wrong_hash_is_never_used()
    {
        using var server = new FileServer(new(files) { ["t10k-labels-idx1-ubyte.gz"] = Idx([1], [5]) });

        var failure = Assert.Throws<IOException>(() => Load(server));

        Assert.Matches("t10k-labels-idx1-ubyte.gz is not there.*127.0.0.1: what it sent has SHA-256 [0-9a-f]{64}, not [0-9a-f]{64}", failure.Message);
        Assert.DoesNotContain("t10k-labels", string.Join(' ', Directory.GetFiles(folder)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_wrong_file_in_the_folder_is_replaced()
    {
        using var server = new FileServer(files);
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "t10k-labels-idx1-ubyte.gz"), "not it");

        Assert.Equal([4], Load(server).Test.Labels);
    }

    [Fact]
    public void Without_a_network_it_says_what_to_put_where()
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "train-images-idx3-ubyte.gz"), "not it");
        Uri nobody;
        using (var closed = new FileServer([]))
            nobody = closed.Address;

        var failure = Assert.Throws<IOException>(() => Load(mirrors: nobody));

        Assert.Contains("is not the published file (its SHA-256 differs)", failure.Message, StringComparison.Ordinal);
        Assert.Contains(
            $"put these files into {folder}: train-images-idx3-ubyte.gz, train-labels-idx1-ubyte.gz, t10k-images-idx3-ubyte.gz, t10k-labels-idx1-ubyte.gz.",
            failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_server_without_the_file_is_named_with_its_answer()
    {
        using var server = new FileServer([]);

        Assert.Contains("127.0.0.1: Response status code does not indicate success: 404", Assert.Throws<IOException>(() => Load(server)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_cancelled_download_is_no_failure_of_the_network()
    {
        using var server = new FileServer(files);
        Assert.ThrowsAny<OperationCanceledException>(() => Datasets.Mnist(Loader(server.Address), null, new CancellationToken(canceled: true)));
    }

    [Fact]
    public void A_folder_that_cannot_be_made_is_named()
    {
        File.WriteAllText(folder, "a file");
        using var server = new FileServer(files);
        try
        {
            Assert.Contains(folder, Assert.ThrowsAny<IOException>(() => Load(server)).Message, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(folder);
        }
    }

    [Fact]
    public void Four_published_files_have_a_hash_each() =>
        Assert.Equal([64, 64, 64, 64], MnistFiles.Published.Select(file => file.Sha256.Length));

    [Theory]
    [InlineData(new byte[] { 0, 0, 9, 1, 0, 0, 0, 0 }, "is not an IDX file of unsigned bytes in 1 dimensions")]
    [InlineData(new byte[] { 0, 0, 8 }, "is not an IDX file of unsigned bytes in 1 dimensions")]
    [InlineData(new byte[] { 0, 0, 8, 1, 0, 0, 0, 2, 5 }, "announces 2 = 2 bytes, but holds 1")]
    public void A_file_that_is_not_IDX_is_refused(byte[] content, string sentence)
    {
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, "x.gz");
        File.WriteAllBytes(path, Zip(content));

        Assert.Contains(sentence, Assert.Throws<InvalidDataException>(() => IdxFile.Read(path, dimensions: 1)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("announces 0 bytes: each size is at least 1", 0)]
    [InlineData("announces -5 bytes: each size is at least 1", -5)]
    [InlineData("announces -2 x -3 bytes: each size is at least 1", -2, -3)]
    [InlineData("and there are at most 268435456 bytes", int.MaxValue)]
    [InlineData("announces 65536 x 65536 x 65536 x 65536 bytes", 65536, 65536, 65536, 65536)]
    public void Sizes_that_no_array_has_are_refused_also_where_their_product_would_overflow(string sentence, params int[] sizes)
    {
        var refusal = Assert.Throws<InvalidDataException>(() => IdxFile.Read(IdxAt(sizes, [1, 2, 3, 4, 5, 6]), sizes.Length));
        Assert.Contains(sentence, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Inflating_stops_at_the_announced_size()
    {
        var bomb = IdxAt([2], new byte[100_000_000]);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Contains("announces 2 = 2 bytes, but holds more.", Assert.Throws<InvalidDataException>(() => IdxFile.Read(bomb, 1)).Message, StringComparison.Ordinal);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1_000_000);
    }

    [Fact]
    public void A_file_that_is_not_gzipped_is_named()
    {
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, "plain.gz");
        File.WriteAllText(path, "no gzip at all");
        Assert.StartsWith($"{path} is not gzipped, or is damaged: ", Assert.Throws<InvalidDataException>(() => IdxFile.Read(path, 1)).Message, StringComparison.Ordinal);
    }

    string IdxAt(int[] sizes, byte[] values)
    {
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, "x.gz");
        File.WriteAllBytes(path, Idx(sizes, values));
        return path;
    }

    DatasetSplit Load(params FileServer[] servers) => Load(null, [.. servers.Select(server => server.Address)]);

    DatasetSplit Load(Reports reports, FileServer server) => Load(reports, server.Address);

    DatasetSplit Load(Reports? reports = null, params Uri[] mirrors) => Datasets.Mnist(Loader(mirrors), reports, CancellationToken.None);

    MnistFiles Loader(params Uri[] mirrors) =>
        new(folder, mirrors, [.. files.Select(file => new PublishedFile(file.Key, Convert.ToHexString(SHA256.HashData(file.Value)).ToLowerInvariant()))]);

    void WritePart(byte[] bytes)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllBytes(Path.Combine(folder, "train-images-idx3-ubyte.gz.part"), bytes);
    }

    static byte[] Idx(int[] sizes, byte[] values)
    {
        var header = new byte[4 + (4 * sizes.Length)];
        (header[2], header[3]) = (8, (byte)sizes.Length);
        for (var i = 0; i < sizes.Length; i++)
            BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4 + (4 * i)), sizes[i]);
        return Zip([.. header, .. values]);
    }

    static byte[] Zip(byte[] content)
    {
        using var zipped = new MemoryStream();
        using (var gzip = new GZipStream(zipped, CompressionLevel.Fastest))
            gzip.Write(content);
        return zipped.ToArray();
    }

    sealed class Reports : IProgress<DownloadProgress>
    {
        public List<DownloadProgress> All { get; } = [];

        public void Report(DownloadProgress value) => All.Add(value);
    }
}
