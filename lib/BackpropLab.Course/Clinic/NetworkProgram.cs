using BackpropLab.Exercises;
using Matrix = MathNet.Numerics.LinearAlgebra.Matrix<double>;

namespace BackpropLab.Lessons;

/// <summary>The names that the listings of the clinic share, as the lessons have them. The lines of a program give them their values.</summary>
abstract class NetworkProgram : ClinicProgram
{
    protected readonly int D;
    protected readonly int H;
    protected readonly NumPyGenerator random;
    protected double learningRate, accuracy;
    protected Matrix W1 = null!, b1 = null!, W2 = null!, b2 = null!;
    protected Matrix a1 = null!, z1 = null!, a2 = null!;
    protected Matrix delta1 = null!, delta2 = null!;
    protected Matrix dW1 = null!, db1 = null!, dW2 = null!, db2 = null!;
    protected Matrix predicted = null!;

    /// <param name="samples">The samples that the program is given.</param>
    /// <param name="hidden">The number of hidden units.</param>
    /// <param name="outputs">The number of outputs.</param>
    /// <param name="seed">That of the initial weights.</param>
    protected NetworkProgram(CaseSamples samples, int hidden, int outputs, int seed)
    {
        (trainX, trainT, testX, testT) = (samples.TrainX, samples.TrainT, samples.TestX, samples.TestT);
        (D, H, random) = (samples.TrainX.ColumnCount, hidden, new NumPyGenerator(seed));
        (b1, b2) = (Matrix.Build.Dense(1, hidden), Matrix.Build.Dense(1, outputs));
        SamplesText = FormattableString.Invariant($"{samples.Name}, {trainX.RowCount} samples to train with and {testX.RowCount} to test")
            + " (`trainX`, `trainT`, `testX`, `testT`)";
    }

    protected string SamplesText { get; }

    protected string UnitsText => FormattableString.Invariant($"`D` = {D}, `H` = {H}, biases `b1` and `b2` of zeros, a generator `random`, and `epochs` = {epochs}");
}
