using System.Diagnostics;
using System.Net.Sockets;
using BackpropLab.Files;

namespace BackpropLab.Tests.Files;

public sealed class RegularFileTests : IDisposable
{
    const int Limit = 1000;

    readonly string folder = Directory.CreateTempSubdirectory("lab").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_file_is_read_up_to_its_limit()
    {
        File.WriteAllBytes(At("full"), new byte[Limit]);
        Assert.Equal(Limit, RegularFile.ReadAllBytes(At("full"), "a thing", Limit).Length);

        File.WriteAllBytes(At("large"), new byte[3 << 20]);
        Assert.Equal($"{At("large")} has 3 MB, but a thing has at most 0.5 MB: give a smaller file.", Refused<IOException>("large", 1 << 19));
    }

    [Fact]
    public void A_file_without_content_is_a_file()
    {
        File.WriteAllBytes(At("empty"), []);
        Assert.Empty(RegularFile.ReadAllBytes(At("empty"), "a thing", Limit));
    }

    [Fact]
    public void A_text_is_read_with_or_without_a_byte_order_mark()
    {
        File.WriteAllText(At("text"), "δ", new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        Assert.Equal("δ", RegularFile.ReadAllText(At("text"), "a thing", Limit));
    }

    [Fact]
    public void A_folder_and_nothing_at_all_are_named()
    {
        Assert.Equal($"{folder} is a folder: a thing is a regular file.", Refused<IOException>(""));
        Assert.Equal($"There is no file {At("none")}.", Refused<FileNotFoundException>("none"));
    }

    [Fact]
    public void A_link_is_followed_to_a_file_and_one_that_leads_nowhere_is_named()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "To make a link takes a right on Windows that not everybody has.");
        File.WriteAllBytes(At("file"), [7]);
        File.CreateSymbolicLink(At("link"), "file");
        File.CreateSymbolicLink(At("link-to-link"), "link");
        Assert.Equal([7], RegularFile.ReadAllBytes(At("link-to-link"), "a thing", Limit));
        File.Delete(At("file"));
        File.WriteAllBytes(At("file"), []);
        Assert.Empty(RegularFile.ReadAllBytes(At("link-to-link"), "a thing", Limit));

        File.CreateSymbolicLink(At("broken"), "gone");
        Assert.Equal($"{At("broken")} is a link to gone, which is not there: give it a target, or delete it.", Refused<FileNotFoundException>("broken"));
        File.CreateSymbolicLink(At("round"), "round");
        Assert.ThrowsAny<IOException>(() => RegularFile.ReadAllBytes(At("round"), "a thing", Limit));
    }

    [Theory]
    [InlineData("pipe")]
    [InlineData("socket")]
    [InlineData("device")]
    [InlineData("link-to-pipe")]
    public void What_may_never_end_is_refused_before_it_is_opened(string name)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "These have no place among the files of Windows.");
        Process.Start("mkfifo", [At("pipe")]).WaitForExit();
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        socket.Bind(new UnixDomainSocketEndPoint(At("socket")));
        File.CreateSymbolicLink(At("device"), "/dev/zero");
        File.CreateSymbolicLink(At("link-to-pipe"), "pipe");

        Assert.Equal($"{At(name)} is a pipe, socket or device: a thing is a regular file.", Refused<IOException>(name));
    }

    string At(string name) => Path.Combine(folder, name).TrimEnd(Path.DirectorySeparatorChar);

    string Refused<T>(string name, int limit = Limit) where T : Exception =>
        Assert.Throws<T>(() => RegularFile.ReadAllBytes(At(name), "a thing", limit)).Message;
}
