using BackpropLab.Charts;
using BackpropLab.Display;
using BackpropLab.Exercises;
using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab;

// A student's own functions under the microscope.
public static partial class Microscope
{
    /// <summary>
    /// The same with a student's own functions: what they give for this sample is held against the right numbers, and where the
    /// two first depart from each other it says so, in a sentence and on the drawing. After a drag they are called anew where
    /// the session runs; elsewhere it says that they are shown for the first position.
    /// </summary>
    /// <param name="net">A network with one hidden layer.</param>
    /// <param name="sample">One row of inputs (1, D), and its targets (1, K), or a class number (1, 1) where K is above 1.</param>
    /// <param name="forward">Takes X, W1, b1, W2, b2 and gives a1, z1, a2, y, as in lesson 3.</param>
    /// <param name="backward">Takes X, z1, y, t, W2 and gives the gradients of W1, b1, W2, b2, as in lesson 3.</param>
    /// <param name="learningRate">The learning rate η of the update.</param>
    /// <exception cref="ArgumentException">The network has another number of layers or is too large, or the sample does not fit it.</exception>
    /// <example><code>Microscope.Show(net, (x, t), Forward, Backward)</code></example>
    public static LiveWidget Show(
        Mlp net, (Matrix<double> X, Matrix<double> T) sample,
        Func<Matrix<double>, Matrix<double>, Matrix<double>, Matrix<double>, Matrix<double>, (Matrix<double> A1, Matrix<double> Z1, Matrix<double> A2, Matrix<double> Y)> forward,
        Func<Matrix<double>, Matrix<double>, Matrix<double>, Matrix<double>, Matrix<double>, (Matrix<double> W1, Matrix<double> B1, Matrix<double> W2, Matrix<double> B2)> backward,
        double learningRate = 0.1) =>
        WithStudent(net, MicroscopeSample.Of(net, sample), forward, backward, learningRate);

    /// <inheritdoc cref="Show(Mlp, ValueTuple{Matrix{double}, Matrix{double}}, Func{Matrix{double}, Matrix{double}, Matrix{double}, Matrix{double}, Matrix{double}, ValueTuple{Matrix{double}, Matrix{double}, Matrix{double}, Matrix{double}}}, Func{Matrix{double}, Matrix{double}, Matrix{double}, Matrix{double}, Matrix{double}, ValueTuple{Matrix{double}, Matrix{double}, Matrix{double}, Matrix{double}}}, double)"/>
    /// <param name="net">A network with one hidden layer.</param>
    /// <param name="data">The samples.</param>
    /// <param name="forward">Takes X, W1, b1, W2, b2 and gives a1, z1, a2, y, as in lesson 3.</param>
    /// <param name="backward">Takes X, z1, y, t, W2 and gives the gradients of W1, b1, W2, b2, as in lesson 3.</param>
    /// <param name="row">The number of the sample to begin with.</param>
    /// <param name="learningRate">The learning rate η of the update.</param>
    public static LiveWidget Show(
        Mlp net, Dataset data,
        Func<Matrix<double>, Matrix<double>, Matrix<double>, Matrix<double>, Matrix<double>, (Matrix<double> A1, Matrix<double> Z1, Matrix<double> A2, Matrix<double> Y)> forward,
        Func<Matrix<double>, Matrix<double>, Matrix<double>, Matrix<double>, Matrix<double>, (Matrix<double> W1, Matrix<double> B1, Matrix<double> W2, Matrix<double> B2)> backward,
        int row = 0, double learningRate = 0.1) =>
        WithStudent(net, MicroscopeSample.Of(net, data, row), forward, backward, learningRate);

    static LiveWidget WithStudent(
        Mlp net, MicroscopeSample sample,
        Func<Matrix<double>, Matrix<double>, Matrix<double>, Matrix<double>, Matrix<double>, (Matrix<double> A1, Matrix<double> Z1, Matrix<double> A2, Matrix<double> Y)> forward,
        Func<Matrix<double>, Matrix<double>, Matrix<double>, Matrix<double>, Matrix<double>, (Matrix<double> W1, Matrix<double> B1, Matrix<double> W2, Matrix<double> B2)> backward,
        double learningRate)
    {
        ArgumentNullException.ThrowIfNull(forward);
        ArgumentNullException.ThrowIfNull(backward);
        if (net.Layers != 2)
        {
            var hidden = net.Layers == 1 ? "no hidden layer" : FormattableString.Invariant($"{net.Layers - 1} hidden layers");
            throw new ArgumentException(
                $"The network {string.Join('-', net.LayerSizes)} has {hidden}, but functions of W1, b1, W2 and b2 are for one with one hidden layer, such as 2-8-1.", nameof(net));
        }

        var student = StudentPass.Of(net, sample, forward, backward);
        // Of two microscopes that show the same numbers of functions with the same names the newer answers for both.
        var id = ElementId.Digest($"{forward.Method.Name} {backward.Method.Name} {LiveJson.Of(LiveNetwork.Of(net))} {LiveJson.Of(student.ToLive())}");
        // The caller's network may learn on.
        var shape = net.Clone();
        LiveAnswers.Offer(id, position =>
        {
            var at = MicroscopePosition.Read(position);
            var moved = at.In(shape);
            return LiveJson.Of(StudentPass.Of(moved, MicroscopeSample.Of(moved, (Rows.Of(at.X), Rows.Of(at.T))), forward, backward).ToLive());
        });
        return Of(net, sample, learningRate, student, id);
    }
}
