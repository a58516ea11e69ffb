using System.Collections;

namespace BackpropLab.Autograd;

/// <summary>
/// Gives a data set in mini-batches, the last one short. Every enumeration is an epoch, in an order drawn from the
/// generator, or in that of the data without one.
/// </summary>
public sealed class DataLoader : IEnumerable<(Tensor X, Tensor T)>
{
    readonly Dataset data;
    readonly int batchSize;
    readonly NumPyGenerator? shuffle;

    /// <summary>Makes a loader.</summary>
    /// <param name="data">The samples (N, D) with their labels.</param>
    /// <param name="batchSize">Rows of a batch, at least 1; more than N gives one batch of all.</param>
    /// <param name="shuffle">Draws each epoch's order; the order of the data if left out.</param>
    /// <exception cref="ArgumentOutOfRangeException">The batch size is below 1.</exception>
    public DataLoader(Dataset data, int batchSize, NumPyGenerator? shuffle = null)
    {
        ArgumentNullException.ThrowIfNull(data);
        TapeGuard.AtLeast1(batchSize, nameof(batchSize));
        (this.data, this.batchSize, this.shuffle) = (data, batchSize, shuffle);
    }

    /// <summary>Inputs (B, D) and targets (B, 1) of each batch.</summary>
    public IEnumerator<(Tensor X, Tensor T)> GetEnumerator() =>
        (shuffle?.Permutation(data.Samples) ?? [.. Enumerable.Range(0, data.Samples)]).Chunk(batchSize).Select(data.Rows)
            .Select(batch => (new Tensor(batch.X, name: "X"), new Tensor(batch.T, name: "T"))).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
