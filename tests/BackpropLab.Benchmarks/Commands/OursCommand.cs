using System.CommandLine;
using System.Text.Json;

namespace BackpropLab.Benchmarks;

/// <summary><c>ours</c>: measures one workload here and prints it as the peers' scripts do.</summary>
static class OursCommand
{
    public const string Name = "ours";

    public static Command Create()
    {
        var workload = WorkloadArgument.One();
        var command = new Command(Name, "Measure one workload here, and print it as a line of JSON.") { workload };
        command.SetAction(result => Console.WriteLine(JsonSerializer.Serialize(WorkloadCatalogue.Find(result.GetRequiredValue(workload))!.Measure())));
        return command;
    }
}
