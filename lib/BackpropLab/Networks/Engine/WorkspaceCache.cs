using BackpropLab.Numerics;

namespace BackpropLab.Networks;

/// <summary>
/// The workspaces of the last forward and the last backward pass through a network or a copy of it, kept for the next one of
/// as many rows: to make one takes longer than a small pass. Whoever takes one has it alone until it is put back, so that
/// passes may run side by side.
/// </summary>
sealed class WorkspaceCache(NetworkShape shape)
{
    /// <summary>Larger workspaces (4 MB of activations) are not kept: beside the work in them, making them costs little.</summary>
    const int MostNumbers = 1 << 19;

    NetworkWorkspace<double>? forward, backward;

    public NetworkWorkspace<double> TakeForward(int rows, ParameterStore<double> parameters) =>
        Take(ref forward, rows)?.With(parameters) ?? new(shape, parameters, rows, Primitives<double>.Best, WorkTeam.Cores, learns: false, keepsPreActivations: true);

    public void PutForward(NetworkWorkspace<double> workspace) => Put(ref forward, workspace);

    public NetworkWorkspace<double> TakeBackward(int rows, ParameterStore<double> parameters) =>
        Take(ref backward, rows)?.With(parameters) ?? new(shape, parameters, rows, Primitives<double>.Best, WorkTeam.Cores);

    public void PutBackward(NetworkWorkspace<double> workspace) => Put(ref backward, workspace);

    // Only a workspace of exactly as many rows serves: on them depends how the work is cut, and so the last bits.
    static NetworkWorkspace<double>? Take(ref NetworkWorkspace<double>? place, int rows) =>
        Interlocked.Exchange(ref place, null) is { } kept && kept.Capacity == rows ? kept : null;

    void Put(ref NetworkWorkspace<double>? place, NetworkWorkspace<double> workspace)
    {
        workspace.Unload();
        if ((long)workspace.Capacity * shape.LayerSizes.Sum() <= MostNumbers)
            Volatile.Write(ref place, workspace);
    }
}
