using System.Threading.Channels;
using BackpropLab.Live;

namespace BackpropLab.Notebooks.Tests.Studio;

public sealed class NotebookFileTests : IAsyncLifetime
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    readonly TemporaryFolder folder = new();
    readonly Channel<SavedNotebook> saves = Channel.CreateUnbounded<SavedNotebook>();
    readonly CancellationTokenSource ending = new();
    string path = null!;

    public async ValueTask InitializeAsync()
    {
        path = folder.Notebook("n.dib", "1");
        _ = new NotebookFile(path).FollowAsync(save => saves.Writer.TryWrite(save), ending.Token);
        Assert.Equal("1", await NextAsync());
    }

    public ValueTask DisposeAsync()
    {
        ending.Cancel();
        folder.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_save_in_place_is_seen()
    {
        File.WriteAllText(path, "#!csharp\n\n2\n");
        Assert.Equal("2", await NextAsync());
    }

    [Fact]
    public async Task A_save_by_renaming_is_seen()
    {
        var other = Path.Combine(folder.Path, ".n.dib.tmp");
        File.WriteAllText(other, "#!csharp\n\n2\n");
        File.Move(other, path, overwrite: true);
        Assert.Equal("2", await NextAsync());
    }

    [Fact]
    public async Task A_save_that_moves_the_old_file_away_first_is_one_save()
    {
        File.Move(path, path + "~");
        await Task.Delay(100);
        File.WriteAllText(path, "#!csharp\n\n2\n");
        Assert.Equal("2", await NextAsync());
    }

    [Fact]
    public async Task A_save_that_is_written_in_pieces_is_one_save()
    {
        await using (var file = new StreamWriter(path, append: false))
        {
            file.AutoFlush = true;
            await file.WriteAsync("#!meta\n\n{\"kernelInfo\":");
            await Task.Delay(100);
            await file.WriteAsync(" {}}\n\n#!csharp\n\n");
            await file.WriteAsync("2\n");
        }

        Assert.Equal("2", await NextAsync());
    }

    [Fact]
    public async Task A_file_that_stays_away_is_told_of_and_its_return_is_seen()
    {
        File.Delete(path);
        Assert.EndsWith("n.dib is no longer there.", await NextAsync());
        File.WriteAllText(path, "#!csharp\n\n1\n");
        Assert.Equal("1", await NextAsync());
    }

    [Fact]
    public async Task What_is_no_notebook_is_told_of_with_its_line()
    {
        File.WriteAllText(path, "#!meta\n\n[]\n\n#!csharp\n\n1\n");
        using var limit = new CancellationTokenSource(Patience);
        var save = await saves.Reader.ReadAsync(limit.Token);
        Assert.Null(save.Source);
        Assert.True(save.Line > 0);
        Assert.Contains("expected", save.Problem);
    }

    /// <summary>The source of the one cell that the next save holds, or what is wrong with it.</summary>
    async Task<string> NextAsync()
    {
        using var limit = new CancellationTokenSource(Patience);
        var save = await saves.Reader.ReadAsync(limit.Token);
        return save.Problem ?? Assert.Single(save.Source!.Cells).Source;
    }
}
