using System.Text.Json.Serialization;

namespace BackpropLab.Benchmarks;

/// <summary>One line of the table: seconds of each, null for a peer that is not installed.</summary>
/// <param name="Workload">Its name.</param>
/// <param name="Ours">The median of our seconds.</param>
/// <param name="NumPy">NumPy's seconds at its better number of threads.</param>
/// <param name="Torch">PyTorch's likewise.</param>
/// <param name="Ratio">The median, over the pairs, of the better peer's seconds to ours.</param>
/// <param name="Target">What the ratio is to reach.</param>
sealed record ComparisonRow(
    [property: JsonPropertyName("workload")] string Workload,
    [property: JsonPropertyName("ours")] double Ours,
    [property: JsonPropertyName("numpy")] double? NumPy,
    [property: JsonPropertyName("torch")] double? Torch,
    [property: JsonPropertyName("ratio")] double? Ratio,
    [property: JsonPropertyName("target")] double Target)
{
    [JsonIgnore]
    public bool IsMet => Ratio >= Target;
}
