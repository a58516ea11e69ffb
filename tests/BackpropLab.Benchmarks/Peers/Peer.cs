using BackpropLab.Testing;

namespace BackpropLab.Benchmarks;

/// <summary>A library that the same training is run with, and the settings of which the best is taken.</summary>
/// <param name="Name">The library.</param>
/// <param name="Script">The script that measures it, beside this program.</param>
/// <param name="Modules">What the script imports.</param>
/// <param name="Settings">Numbers of threads to try.</param>
/// <param name="LossTolerance">How far its final loss may lie from ours in double precision.</param>
sealed record Peer(string Name, string Script, string Modules, IReadOnlyList<string> Settings, double LossTolerance)
{
    public static Peer NumPy { get; } = new("NumPy", "numpy_peer.py", "numpy, sklearn", ["--threads 1", "--threads 2"], 1e-9);

    /// <summary>Its cross-entropies have no epsilon in the logarithm, hence the wider tolerance.</summary>
    public static Peer PyTorch { get; } =
        new("PyTorch", "torch_peer.py", "torch, sklearn", ["--threads 1", "--threads 2", "--threads 2 --omp 1"], 1e-7);

    /// <summary>The peer with each of its settings; none if no interpreter here has what it imports.</summary>
    public IReadOnlyList<Contestant> Contestants()
    {
        var script = Path.Combine(AppContext.BaseDirectory, "Peers", Script);
        return Python.With(Modules) is { } interpreter
            ? [.. Settings.Select(setting => new Contestant($"{Name} {setting}", interpreter, [script], setting.Split(' ')))]
            : [];
    }
}
