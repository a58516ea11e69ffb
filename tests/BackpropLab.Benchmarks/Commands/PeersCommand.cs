using System.CommandLine;
using System.Text.Json;

namespace BackpropLab.Benchmarks;

/// <summary><c>peers</c>: the training of the labs here, in NumPy and in PyTorch.</summary>
static class PeersCommand
{
    const int LeastPairs = 1;
    const int MostPairs = 99;

    static readonly JsonSerializerOptions Lines = new() { WriteIndented = true };

    public static Command Create()
    {
        var names = WorkloadArgument.Several();
        var json = new Option<string?>("--json") { Description = "A file for the rows {workload, ours, numpy, torch, ratio, target}.", HelpName = "file" };
        var pairs = new Option<int>("--pairs") { Description = "How often ours and the better peer run in turn.", DefaultValueFactory = _ => 5, HelpName = "count" };
        OptionRules.Require(pairs, count => count is >= LeastPairs and <= MostPairs, $"a whole number from {LeastPairs} to {MostPairs}");
        OptionRules.Require(json, file => Path.GetDirectoryName(Path.GetFullPath(file!)) is { } folder && Directory.Exists(folder) && !Directory.Exists(file), "a file in a folder that exists");
        var command = new Command("peers", "Train the workloads, or those named, here and in the peers in turn.") { names, json, pairs };
        command.SetAction((result, cancellation) => Task.Run(
            () => Run(result.GetValue(names)!, result.GetValue(json), result.GetValue(pairs), cancellation), CancellationToken.None));
        return command;
    }

    static void Run(string[] names, string? json, int pairs, CancellationToken cancellation)
    {
        Console.WriteLine(Processor.Description);
        var (numPy, torch) = (Find(Peer.NumPy), Find(Peer.PyTorch));
        var rows = new List<ComparisonRow>();
        foreach (var workload in WorkloadCatalogue.All.Where(workload => names.Length == 0 || names.Contains(workload.Name)))
        {
            rows.Add(new Comparison(workload, pairs, Console.WriteLine, cancellation).Run(numPy, torch));
            // After each, so that a run of half an hour that is stopped leaves what it found.
            if (json is not null)
                File.WriteAllText(json, JsonSerializer.Serialize(rows, Lines) + "\n");
        }

        PeersScreen.Show(rows);
    }

    static IReadOnlyList<Contestant> Find(Peer peer)
    {
        var found = peer.Contestants();
        if (found.Count == 0)
            Console.WriteLine($"{peer.Name} is not installed: no Python here imports {peer.Modules}. Its column stays blank.");
        return found;
    }
}
