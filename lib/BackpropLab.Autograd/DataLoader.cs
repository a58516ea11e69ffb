using System.Collections;

namespace BackpropLab.Autograd;

/// <summary>
/// Gives a data set in mini-batches, the last one short. Every enumeration is an epoch, in an order drawn from the
/// generator, or in that of the data without one.
/// </summary>
public sealed class DataLoader(Dataset data, int batchSize, NumPyGenerator? shuffle = null) : IEnumerable<(Tensor X, Tensor T)>
{
    readonly int batchSize = batchSize > 0 ? batchSize : throw new ArgumentOutOfRangeException(
        nameof(batchSize), FormattableString.Invariant($"batchSize is {batchSize}: at least 1 is needed."));

    /// <summary>Inputs (B, D) and targets (B, 1) of each batch.</summary>
    public IEnumerator<(Tensor X, Tensor T)> GetEnumerator() =>
        (shuffle?.Permutation(data.Samples) ?? [.. Enumerable.Range(0, data.Samples)]).Chunk(batchSize).Select(data.Rows)
            .Select(batch => (new Tensor(batch.X, name: "X"), new Tensor(batch.T, name: "T"))).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
