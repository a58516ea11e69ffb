using BackpropLab.Exercises;

namespace BackpropLab.Tests.Exercises.Progress;

public sealed class FileLockTests : IDisposable
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    readonly string folder = Directory.CreateTempSubdirectory("lab").FullName;

    string Path => System.IO.Path.Combine(folder, "turn.lock");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void One_at_a_time_holds_it_and_nothing_stays()
    {
        const int Threads = 4, Turns = 50;
        var (holders, turns) = (0, 0);
        Parallel.For(0, Threads, new ParallelOptions { MaxDegreeOfParallelism = Threads }, _ =>
        {
            for (var i = 0; i < Turns; i++)
            {
                using var taken = FileLock.Take(Path, Patience);
                Assert.Equal(1, Interlocked.Increment(ref holders));
                turns++;
                Interlocked.Decrement(ref holders);
            }
        });
        Assert.Equal(Threads * Turns, turns);
        Assert.Empty(Directory.GetFiles(folder));
    }

    [Fact]
    public void Who_waits_in_vain_is_told_after_its_time()
    {
        using var held = FileLock.Take(Path, Patience);
        Assert.Throws<IOException>(() => FileLock.Take(Path, TimeSpan.FromMilliseconds(50)));
    }

    [Fact]
    public void What_a_process_that_was_killed_has_left_is_taken_over()
    {
        File.WriteAllText(Path, "");
        FileLock.Take(Path, Patience).Dispose();
        Assert.Empty(Directory.GetFiles(folder));
    }
}
