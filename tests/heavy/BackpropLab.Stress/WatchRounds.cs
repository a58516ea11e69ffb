using System.Threading.Channels;
using BackpropLab.Live;
using BackpropLab.Notebooks;
using BackpropLab.Studio;

namespace BackpropLab.Stress;

/// <summary>Saves of a notebook under <c>lab watch</c>: a nasty cell is put in and taken out again, and what is left must run.</summary>
sealed class WatchRounds : IAsyncDisposable
{
    /// <summary>What a save may take: the limit of two cells, their stops, and a new worker on a busy machine.</summary>
    static readonly TimeSpan patience = TimeSpan.FromSeconds(90);

    readonly Channel<WatchedRun> runs = Channel.CreateUnbounded<WatchedRun>();
    readonly NastyCells cells;
    readonly Claims claims;
    readonly string path;
    StudioServer server = null!;

    WatchRounds(string path, NastyCells cells, Claims claims) => (this.path, this.cells, this.claims) = (path, cells, claims);

    /// <summary>Cells that were put in.</summary>
    public int Cells { get; private set; }

    /// <summary>Begins to watch.</summary>
    public static async Task<WatchRounds> StartAsync(string folder, NastyCells cells, Claims claims)
    {
        var rounds = new WatchRounds(Path.Combine(folder, "watched.dib"), cells, claims);
        rounds.Save("1 + 1");
        var options = new StudioOptions { Trust = true, CellTimeout = TimeSpan.FromSeconds(4), Kernel = new() { MemoryLimit = 500_000_000 } };
        rounds.server = await StudioServer.StartAsync(rounds.path, options, run => rounds.runs.Writer.TryWrite(run));
        await rounds.NextAsync([]);
        return rounds;
    }

    /// <summary>One cell in, and out again.</summary>
    public async Task RunAsync(int round)
    {
        string[] source = [cells.Next(), $"var round = {round};"];
        Cells++;
        Save(source);
        claims.That("a save with a nasty cell ends in its time", await NextAsync(source) is not null, () => "it goes on", source);
        string[] good = [$"var round = {round} + 1;", $"if (round != {round + 1}) throw new Exception();\nConsole.WriteLine(round);"];
        Save(good);
        var run = await NextAsync(source);
        var passes = run is { Failed: [], Reason: null };
        var errors = passes ? "" : await new Window(server).ErrorsAsync();
        claims.That("without it all cells pass", passes, () => $"{run}: {(run is null ? "" : string.Join(' ', run.Failed))}\n{errors}", source);
        claims.That("the server lives", !server.Completion.IsCompleted, () => $"{server.Completion.Exception}", source);
    }

    public ValueTask DisposeAsync() => server.DisposeAsync();

    void Save(params string[] source) => new DibDocument(null, [.. source.Select(text => new DibCell("csharp", text.Replace("\n#!", "\n #!")))]).Save(path);

    async Task<WatchedRun?> NextAsync(string[] source)
    {
        using var limit = new CancellationTokenSource(patience);
        try
        {
            return await runs.Reader.ReadAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            claims.That("a run is told of when it has ended", false, () => "nothing was told", source);
            return null;
        }
    }
}
