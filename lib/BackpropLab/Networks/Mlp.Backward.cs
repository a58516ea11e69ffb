using BackpropLab.Guards;
using BackpropLab.Networks;
using BackpropLab.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab;

// The way from the loss back to every parameter.
public sealed partial class Mlp
{
    /// <summary>
    /// Backpropagation: δ^L from the loss, δ^l = (δ^(l+1) W^(l+1)ᵀ) ⊙ h'(a^l), and from them
    /// ∂loss/∂W^l = z^(l-1)ᵀ δ^l / N + l2 W^l and ∂loss/∂b^l = the mean of δ^l over the rows
    /// (Rumelhart, Hinton and Williams, "Learning representations by back-propagating errors", 1986).
    /// </summary>
    /// <param name="pass">The forward pass of these samples through this network with the parameters that it has now.</param>
    /// <param name="t">Targets (N, K), or class numbers (N, 1) where K is above 1.</param>
    /// <param name="l2">The strength of weight decay: l2 / 2 Σ W² is added to the loss. Biases do not decay.</param>
    /// <exception cref="ArgumentException">
    /// The pass or the targets do not fit the network, or it had other parameters at the time of the pass.
    /// </exception>
    public Gradients Backward(ForwardPass pass, Matrix<double> t, double l2 = 0)
    {
        ArgumentNullException.ThrowIfNull(pass);
        Guard.NotNegative(l2, nameof(l2));
        if (!pass.Fits(Shape))
            throw new ArgumentException("The forward pass comes from a network of other sizes: pass the result of this network's Forward.", nameof(pass));
        // Equal parameters of another network give an equal pass, which serves as well.
        if (pass.ParametersVersion != Parameters.Version && !pass.HasValuesOf(Forward(pass.Input)))
        {
            throw new ArgumentException(
                "The forward pass was made with other parameters: it comes from another network, or this one has learnt since. Call Forward again.", nameof(pass));
        }

        var samples = SampleSource<double>.InOrder(Shape, pass.Input, t);
        var workspace = Shape.Workspaces.TakeBackward(samples.Samples, Parameters);
        workspace.Load(samples, [], 0, samples.Samples);
        workspace.Resume(pass.Hidden, pass.Logits);
        workspace.Backward();
        var gradients = new Gradients([.. Shape.Layers.Select(layer => new LayerGradient(
            layer,
            Mean(workspace, new(layer, IsBias: false), l2),
            Mean(workspace, new(layer, IsBias: true), l2: 0),
            Delta(workspace, layer)))]);
        Shape.Workspaces.PutBackward(workspace);
        return gradients;
    }

    /// <summary>The gradients of the loss over these samples: a forward and a backward pass.</summary>
    /// <param name="x">Inputs (N, D), one row a sample.</param>
    /// <param name="t">Targets (N, K), or class numbers (N, 1) where K is above 1.</param>
    /// <param name="l2">The strength of weight decay, as in <see cref="Backward"/>.</param>
    /// <exception cref="ArgumentException">Inputs or targets do not fit the network.</exception>
    public Gradients Gradients(Matrix<double> x, Matrix<double> t, double l2 = 0) => Backward(Forward(x), t, l2);

    /// <summary>One step of gradient descent: every parameter -= learningRate × its gradient; all of them, or none if it throws.</summary>
    /// <param name="gradients">Gradients of a network of these sizes.</param>
    /// <param name="learningRate">The learning rate η, above 0.</param>
    /// <exception cref="ArgumentException">The gradients do not fit the network, or the step leaves a parameter not finite.</exception>
    public void Descend(Gradients gradients, double learningRate)
    {
        ArgumentNullException.ThrowIfNull(gradients);
        TrainingGuard.LearningRate(learningRate, nameof(learningRate));
        if (!gradients.Fit(Shape))
        {
            throw new ArgumentException(
                $"The gradients are {Text(gradients.Names.Select(name => (name, gradients[name])))} but the parameters are "
                + $"{Text(ParameterNames.Select(name => (name, this[name])))}: pass the gradients of this network.", nameof(gradients));
        }

        var stepped = ParameterNames.Select(name => (Name: name, Value: this[name] - learningRate * gradients[name])).ToArray();
        foreach (var (name, value) in stepped)
            Guard.Finite(value, name);
        foreach (var (name, value) in stepped)
            this[name] = value;
    }

    static string Text(IEnumerable<(string Name, Matrix<double> Value)> matrices) =>
        string.Join(", ", matrices.Select(matrix => $"{matrix.Name} ({matrix.Value.RowCount}, {matrix.Value.ColumnCount})"));

    /// <summary>The sum over the batch divided by N, and the decay.</summary>
    Matrix<double> Mean(NetworkWorkspace<double> workspace, Parameter parameter, double l2)
    {
        var (sums, values) = (parameter.In(workspace.Gradient).ToArray(), parameter.In(Parameters).ToArray());
        for (var i = 0; i < sums.Length; i++)
            sums[i] = sums[i] * (1.0 / workspace.Rows) + l2 * values[i];
        return ColumnMajor.Matrix(parameter.Rows, parameter.Columns, sums);
    }

    static Matrix<double> Delta(NetworkWorkspace<double> workspace, Layer layer)
    {
        var values = new double[workspace.Rows * layer.Outputs];
        PaddedColumns.Copy(workspace.Delta(layer), OutputBatch<double>.Padded(workspace.Rows), workspace.Rows, values, 0, workspace.Rows);
        return ColumnMajor.Matrix(workspace.Rows, layer.Outputs, values);
    }
}
