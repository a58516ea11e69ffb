using BackpropLab.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab.Networks;

/// <summary>Carries samples through a network, a block at a time, and copies what is asked for into matrices.</summary>
sealed class BlockwiseForward
{
    readonly SampleSource<double> samples;
    readonly WorkspaceCache workspaces;
    readonly NetworkWorkspace<double> workspace;
    readonly int blockRows;
    readonly List<(AlignedBuffer<double> From, double[] To)> wanted = [];

    /// <exception cref="ArgumentException">X does not have the network's number of inputs, or holds NaN or infinity.</exception>
    public BlockwiseForward(NetworkShape shape, ParameterStore<double> parameters, Matrix<double> x)
    {
        workspaces = shape.Workspaces;
        samples = SampleSource<double>.WithoutTargets(shape, x);
        blockRows = BlockRows.For<double>(shape, samples.Samples);
        workspace = workspaces.TakeForward(blockRows, parameters);
    }

    /// <summary>a^l (N, units), to be filled by <see cref="Run"/>.</summary>
    public Matrix<double> PreActivations(Layer layer) => Wanted(workspace.PreActivations(layer), layer);

    /// <summary>z^l (N, units), to be filled by <see cref="Run"/>.</summary>
    public Matrix<double> Activations(Layer layer) => Wanted(workspace.Activations(layer), layer);

    /// <summary>Fills the matrices that were asked for; this object is done then.</summary>
    public void Run()
    {
        for (var start = 0; start < samples.Samples; start += blockRows)
        {
            var count = Math.Min(blockRows, samples.Samples - start);
            workspace.Load(samples, [], start, count);
            workspace.Forward();
            foreach (var (from, to) in wanted)
                PaddedColumns.Copy(from, OutputBatch<double>.Padded(count), count, to, start, samples.Samples);
        }

        workspaces.PutForward(workspace);
    }

    Matrix<double> Wanted(AlignedBuffer<double> from, Layer layer)
    {
        var values = new double[checked(samples.Samples * layer.Outputs)];
        wanted.Add((from, values));
        return ColumnMajor.Matrix(samples.Samples, layer.Outputs, values);
    }
}
