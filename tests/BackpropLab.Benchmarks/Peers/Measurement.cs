using System.Text.Json.Serialization;

namespace BackpropLab.Benchmarks;

/// <summary>One workload measured in one process, as the line of JSON that ours and the peers print alike.</summary>
/// <param name="Workload">Its name.</param>
/// <param name="Seconds">The best of the repeats.</param>
/// <param name="FinalLoss">The last epoch's loss.</param>
/// <param name="Repeats">How often it was trained.</param>
sealed record Measurement(
    [property: JsonPropertyName("workload")] string Workload,
    [property: JsonPropertyName("seconds")] double Seconds,
    [property: JsonPropertyName("final_loss")] double FinalLoss,
    [property: JsonPropertyName("repeats")] int Repeats);
