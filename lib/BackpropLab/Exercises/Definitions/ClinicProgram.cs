using System.Runtime.CompilerServices;
using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab.Exercises;

/// <summary>
/// A training program whose lines can be broken, one at a time. A derived class declares the names of the listing as fields
/// and writes its lines in its constructor, in the order of <see cref="ProgramSection"/>, as lambdas that assign to them.
/// </summary>
/// <example><code>
/// Backward(() => delta2 = y - t)
///     .Broken(CaseLevel.Easy, () => delta2 = t - y, clue: "The loss climbs.", explanation: "The sign was turned.");
/// </code></example>
public abstract class ClinicProgram
{
    /// <summary>Inputs of the training samples (N, D), one row a sample.</summary>
    protected Matrix<double> trainX = null!;

    /// <summary>Targets of the training samples (N, K).</summary>
    protected Matrix<double> trainT = null!;

    /// <summary>Inputs of the test samples (M, D).</summary>
    protected Matrix<double> testX = null!;

    /// <summary>Targets of the test samples (M, K).</summary>
    protected Matrix<double> testT = null!;

    /// <summary>What the forward pass reads: all training samples, a batch of them, or the test samples.</summary>
    protected Matrix<double> X = null!;

    /// <summary>The targets of <see cref="X"/>.</summary>
    protected Matrix<double> t = null!;

    /// <summary>What the forward pass gives (N, K).</summary>
    protected Matrix<double> y = null!;

    /// <summary>The loss of the training samples.</summary>
    protected double loss;

    /// <summary>How often all training samples are gone through.</summary>
    protected int epochs;

    /// <summary>The rows of a batch; 0 where every step takes all training samples.</summary>
    protected int batchSize;

    /// <summary>The place of a batch's first sample.</summary>
    protected int start;

    readonly List<ProgramLine> lines = [];

    /// <summary>What the network is, in a few words.</summary>
    public abstract string Name { get; }

    /// <summary>What is there before line 1, in a sentence; code stands between backticks.</summary>
    public abstract string Given { get; }

    /// <summary>The lines, numbered from 1.</summary>
    internal IReadOnlyList<ProgramLine> Lines => lines;

    internal (Matrix<double> X, Matrix<double> T) Training => (trainX, trainT);

    internal (Matrix<double> X, Matrix<double> T) Test => (testX, testT);

    internal (Matrix<double> X, Matrix<double> T) Shown
    {
        get => (X, t);
        set => (X, t) = value;
    }

    internal Matrix<double> Output => y;

    internal double LossNow => loss;

    internal int Epochs => epochs;

    internal int BatchSize => batchSize;

    internal int Start
    {
        set => start = value;
    }

    /// <summary>Adds a line that makes training and test samples of what is given.</summary>
    protected ProgramLine DataLine(Action line, [CallerArgumentExpression(nameof(line))] string code = "") => Add(ProgramSection.Data, line, code);

    /// <summary>Adds a setting or initial parameters.</summary>
    protected ProgramLine StartLine(Action line, [CallerArgumentExpression(nameof(line))] string code = "") => Add(ProgramSection.Start, line, code);

    /// <summary>Adds a line of the forward pass.</summary>
    protected ProgramLine ForwardLine(Action line, [CallerArgumentExpression(nameof(line))] string code = "") => Add(ProgramSection.Forward, line, code);

    /// <summary>Adds a line of the loss.</summary>
    protected ProgramLine LossLine(Action line, [CallerArgumentExpression(nameof(line))] string code = "") => Add(ProgramSection.Loss, line, code);

    /// <summary>Adds a line that comes once an epoch, before its batches.</summary>
    protected ProgramLine EpochLine(Action line, [CallerArgumentExpression(nameof(line))] string code = "") => Add(ProgramSection.Epoch, line, code);

    /// <summary>Adds a line that takes a batch.</summary>
    protected ProgramLine BatchLine(Action line, [CallerArgumentExpression(nameof(line))] string code = "") => Add(ProgramSection.Batch, line, code);

    /// <summary>Adds a line of the backward pass; the gradient of W1 is called dW1.</summary>
    protected ProgramLine BackwardLine(Action line, [CallerArgumentExpression(nameof(line))] string code = "") => Add(ProgramSection.Backward, line, code);

    /// <summary>Adds a line of the step.</summary>
    protected ProgramLine UpdateLine(Action line, [CallerArgumentExpression(nameof(line))] string code = "") => Add(ProgramSection.Update, line, code);

    /// <summary>Adds a line that judges the trained network; the last one of all gives the number that is shown.</summary>
    protected ProgramLine TestLine(Action line, [CallerArgumentExpression(nameof(line))] string code = "") => Add(ProgramSection.Test, line, code);

    ProgramLine Add(ProgramSection section, Action line, string code)
    {
        if (lines.Count > 0 && lines[^1].Section > section)
            throw new InvalidOperationException($"The line `{code}` of {section} comes after one of {lines[^1].Section}: write the sections in their order.");
        lines.Add(new(lines.Count + 1, section, line, code));
        return lines[^1];
    }
}
