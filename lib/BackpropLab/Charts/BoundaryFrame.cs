using BackpropLab.Display;
using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab.Charts;

/// <summary>One picture of an animation: a network's field over the plane after some epochs, and its scores then.</summary>
sealed record BoundaryFrame(int Epoch, ProbabilityField Field, Scores Train, Scores? Test)
{
    /// <summary>The nodes from left to right: coarse, for eighty fields are to be one light page.</summary>
    public const int Columns = 80;

    const int MostFrames = 80;

    public string Label => FormattableString.Invariant($"epoch {Epoch}, loss {Train.Loss:0.0000}, accuracy {100 * Train.Accuracy:0.0} %");

    public static IEnumerable<NetworkSnapshot> Chosen(IReadOnlyList<NetworkSnapshot> snapshots) =>
        snapshots.Count <= MostFrames
            ? snapshots
            : Enumerable.Range(0, MostFrames).Select(i => snapshots[(int)Math.Round(i * (snapshots.Count - 1.0) / (MostFrames - 1))]);

    public static BoundaryFrame Of(
        NetworkSnapshot snapshot, Func<Matrix<double>, Matrix<double>> probability, PlaneGrid grid, Dataset train, Dataset? test) =>
        new(
            snapshot.Epoch,
            ProbabilityField.Over(grid, probability),
            snapshot.Network.Evaluate(train),
            test is null ? null : snapshot.Network.Evaluate(test));

    public static DataTable Table(BoundaryFrame[] frames) => new(
    [
        TableColumn.Numbers("epoch", [.. frames.Select(frame => (double)frame.Epoch)]),
        TableColumn.Numbers("loss", [.. frames.Select(frame => frame.Train.Loss)]),
        TableColumn.Numbers("accuracy", [.. frames.Select(frame => frame.Train.Accuracy)]),
        .. frames[0].Test is null
            ? (TableColumn[])[]
            :
            [
                TableColumn.Numbers("test loss", [.. frames.Select(frame => frame.Test!.Value.Loss)]),
                TableColumn.Numbers("test accuracy", [.. frames.Select(frame => frame.Test!.Value.Accuracy)]),
            ],
    ]);
}
