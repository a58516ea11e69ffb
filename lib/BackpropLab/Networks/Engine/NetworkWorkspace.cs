using System.Numerics;
using System.Runtime.CompilerServices;
using BackpropLab.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab.Networks;

/// <summary>
/// The buffers of a network for batches of up to some number of rows, made once, and the step of training on them:
/// nothing is allocated after construction. Columns are padded to whole vectors (see <see cref="OutputBatch{T}"/>).
/// </summary>
/// <remarks>
/// Large work is cut in two parts that two cores may share: the rows of the batch on the way to the deltas, the rows of
/// each weight matrix on the way to the parameters. So a step needs two meetings only. But then each core fetches the
/// weights, and the inputs, that the other has; where these are many and the batch is small, that takes longer than the
/// step. There each core keeps half of the inputs, with their rows of the first weight matrix, all the time, and what is
/// exchanged is sums: a third meeting. As the cut depends on nothing but the sizes, the numbers are the same bit for bit
/// whether one core does both parts or two do one each.
/// </remarks>
sealed unsafe partial class NetworkWorkspace<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>
    /// Multiply-adds of a forward pass, some 20 µs of work, from which on two cores are worth their meetings. With less
    /// to do a step would be delayed more by a busy machine than it gains on a quiet one.
    /// </summary>
    const long WorthSharing = 1_000_000;

    /// <summary>
    /// Rows from which on a step cut by rows alone is worth sharing: each core needs the weights that the other has just
    /// changed, which takes as long as 100 rows and more.
    /// </summary>
    const int RowsWorthSharing = 256;

    const int Parts = 2;

    readonly NetworkShape shape;
    readonly Primitives<T> primitives;
    readonly int threads;
    // One for each z^l, that of the inputs first; a^l is where z^l will be unless it is kept.
    readonly AlignedBuffer<T>[] activations;
    readonly AlignedBuffer<T>[] preActivations;
    readonly AlignedBuffer<T>[] deltas;
    readonly AlignedBuffer<T> targets;
    readonly AlignedBuffer<T> valid;
    readonly BatchScore[] scores = new BatchScore[Parts];
    readonly bool learns;
    readonly bool isCutByInputs;
    readonly int parts;

    ParameterStore<T> parameters;
    SampleSource<T>? samples;
    int[] order = [];
    int start, rows, stride;
    bool isGathered, isResumed;
    double learningRate, decay;

    /// <param name="shape">The network's layers and loss.</param>
    /// <param name="parameters">Its parameters, in the precision of the work.</param>
    /// <param name="capacity">The most rows of a batch.</param>
    /// <param name="primitives">What calculates.</param>
    /// <param name="threads">How many cores there are: more than one may share large work.</param>
    /// <param name="learns">Whether it is to go backward too.</param>
    /// <param name="keepsPreActivations">Whether a^l stays beside z^l; else z^l takes its place.</param>
    public NetworkWorkspace(
        NetworkShape shape, ParameterStore<T> parameters, int capacity, Primitives<T> primitives, int threads, bool learns = true, bool keepsPreActivations = false)
    {
        (this.shape, this.parameters, this.primitives, this.threads, this.learns) = (shape, parameters, primitives, threads, learns);
        Capacity = capacity;
        var padded = OutputBatch<T>.Padded(capacity);
        activations = [.. shape.LayerSizes.Select(size => new AlignedBuffer<T>(checked(padded * size)))];
        preActivations = keepsPreActivations ? [.. shape.LayerSizes.Select((size, l) => new AlignedBuffer<T>(l > 0 ? padded * size : 0))] : activations;
        deltas = [.. shape.LayerSizes.Select((size, l) => new AlignedBuffer<T>(l == shape.Layers.Length || (learns && l > 0) ? padded * size : 0))];
        targets = new(padded * shape.Outputs);
        valid = new(padded);
        Gradient = new(learns ? shape.Layers : []);
        var isLarge = (long)capacity * shape.ParameterCount >= WorthSharing;
        isCutByInputs = isLarge && learns && capacity < shape.Inputs;
        parts = isCutByInputs || (isLarge && capacity >= RowsWorthSharing) ? Parts : 1;
    }

    /// <summary>Zᵀ δ and the column sums of δ of the last batch: N times the gradients, with no decay.</summary>
    public ParameterStore<T> Gradient { get; }

    /// <summary>a^l of the last batch, if it is kept.</summary>
    public AlignedBuffer<T> PreActivations(Layer layer) => preActivations[layer.Number];

    /// <summary>z^l of the last batch.</summary>
    public AlignedBuffer<T> Activations(Layer layer) => activations[layer.Number];

    /// <summary>δ^l of the last batch.</summary>
    public AlignedBuffer<T> Delta(Layer layer) => deltas[layer.Number];

    /// <summary>The number of rows of the last batch.</summary>
    public int Rows => rows;

    /// <summary>The most rows of a batch.</summary>
    public int Capacity { get; }

    /// <summary>Whether steps are long enough to be shared by two cores.</summary>
    public bool IsShared => parts > 1;

    /// <summary>Takes other parameters of the same shapes from now on.</summary>
    public NetworkWorkspace<T> With(ParameterStore<T> others)
    {
        parameters = others;
        return this;
    }

    /// <summary>Lets go of the samples of the last batch.</summary>
    public void Unload() => samples = null;

    /// <summary>Names the next batch.</summary>
    public void Load(SampleSource<T> from, int[] inOrder, int first, int count)
    {
        if (count != rows)
        {
            (rows, stride) = (count, OutputBatch<T>.Padded(count));
            valid.Span.Clear();
            valid.Span[..count].Fill(T.One);
        }

        (samples, order, start, isGathered) = (from, inOrder, first, false);
    }

    /// <summary>Outputs, loss and right answers of the batch, the output layer's delta and, if it learns, all others.</summary>
    public BatchScore Forward()
    {
        if (isCutByInputs && !isResumed)
            Run(Job.FirstLayer);
        Run(Job.Forward);
        isGathered = true;
        return parts == 1 ? scores[0] : new(scores[0].LossSum + scores[1].LossSum, scores[0].Correct + scores[1].Correct);
    }

    /// <summary>
    /// Takes the activations z^l of the hidden layers and the logits of the batch from an earlier pass, and goes on from
    /// there: loss and right answers, the output layer's delta and all others.
    /// </summary>
    public BatchScore Resume(IReadOnlyList<Matrix<double>> hidden, Matrix<double> logits)
    {
        for (var l = 1; l < shape.Layers.Length; l++)
            PaddedColumns.Copy(SampleLayout.Columns<T>(hidden[l - 1], nameof(hidden)), rows, activations[l], stride);
        PaddedColumns.Copy(SampleLayout.Columns<T>(logits, nameof(logits)), rows, activations[^1], stride);
        isResumed = true;
        var score = Forward();
        isResumed = false;
        return score;
    }

    /// <summary>Fills <see cref="Gradient"/> from the deltas.</summary>
    public void Backward() => Run(Job.Backward);

    /// <summary>W -= rate (gradient / N + l2 W); biases do not decay.</summary>
    public void Descend(double rate, double l2)
    {
        (learningRate, decay) = (rate, l2);
        Run(Job.Descend);
    }

    /// <summary>Goes backward and descends, with no meeting of the cores between.</summary>
    public void Learn(double rate, double l2)
    {
        (learningRate, decay) = (rate, l2);
        Run(Job.Learn);
    }

    /// <summary>Does a job's parts, on two cores where they are free and the work is worth it.</summary>
    void Run(Job job)
    {
        if (threads > 1 && parts > 1)
        {
            var call = new Call(this, job);
            // The job is done when Run returns, so the call may live on this thread's stack.
#pragma warning disable CS8500
            WorkTeam.Run(&RunPart, &call, parts);
#pragma warning restore CS8500
        }
        else
        {
            for (var part = 0; part < parts; part++)
                RunPart(job, part);
        }

        GC.KeepAlive(this);
    }

    static void RunPart(void* call, int part)
    {
        var (workspace, job) = Unsafe.AsRef<Call>(call);
        workspace.RunPart(job, part);
    }

    void RunPart(Job job, int part)
    {
        if (job == Job.FirstLayer)
            FirstLayerPart(part);
        if (job == Job.Forward)
            ForwardPart(part);
        if (job is Job.Backward or Job.Learn)
            BackwardPart(part);
        if (job is Job.Descend or Job.Learn)
            DescendPart(part);
    }

    /// <summary>The part's share of so many rows, cut between whole vectors.</summary>
    (int From, int To) Share(int part, int count)
    {
        if (parts == 1)
            return (0, count);
        var half = Math.Min(count, OutputBatch<T>.Padded((count + 1) / 2));
        return part == 0 ? (0, half) : (half, count);
    }

    enum Job
    {
        FirstLayer,
        Forward,
        Backward,
        Descend,
        Learn,
    }

    readonly record struct Call(NetworkWorkspace<T> Workspace, Job Job);
}
