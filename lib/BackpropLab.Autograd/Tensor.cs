using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab.Autograd;

/// <summary>
/// A matrix that remembers how it was computed, so that the gradient of a loss can be carried back to whatever it was
/// computed from: reverse-mode differentiation, which backpropagation is for one kind of graph. Operations on shapes that
/// do not fit throw an <see cref="ArgumentException"/> that names both.
/// </summary>
/// <example><code>
/// var w = new Tensor(Matrix&lt;double&gt;.Build.Dense(1, 1, 3.0), requiresGradient: true);
/// (w * w).Backward();      // w.Gradient is 2 w = 6; a second call makes it 12
/// </code></example>
public sealed partial class Tensor
{
    readonly IReadOnlyList<Tensor> inputs = [];
    readonly Action<Matrix<double>>? carryBack;

    /// <summary>A leaf of the graph: data, or a parameter, for which <see cref="Backward"/> fills <see cref="Gradient"/>.</summary>
    /// <param name="value">The matrix (N, D); it is kept, not copied.</param>
    /// <param name="requiresGradient">Whether it is a parameter.</param>
    /// <param name="name">What messages and drawings call it.</param>
    public Tensor(Matrix<double> value, bool requiresGradient = false, string name = "")
    {
        ArgumentNullException.ThrowIfNull(value);
        (Value, RequiresGradient, Name) = (value, requiresGradient, name);
        Gradient = Matrix<double>.Build.Dense(value.RowCount, value.ColumnCount);
    }

    /// <summary>A leaf that is one number, of shape (1, 1).</summary>
    /// <param name="value">The number.</param>
    /// <param name="requiresGradient">Whether it is a parameter.</param>
    /// <param name="name">What messages and drawings call it.</param>
    public Tensor(double value, bool requiresGradient = false, string name = "")
        : this(Matrix<double>.Build.Dense(1, 1, value), requiresGradient, name)
    {
    }

    Tensor(string operation, Matrix<double> value, IReadOnlyList<Tensor> inputs, Action<Matrix<double>> carryBack)
        : this(value, inputs.Any(input => input.RequiresGradient), operation) => (this.inputs, this.carryBack) = (inputs, carryBack);

    /// <summary>The matrix (N, D).</summary>
    public Matrix<double> Value { get; internal set; }

    /// <summary>
    /// dLoss/dValue, of the shape of <see cref="Value"/>. On leaves it accumulates from one <see cref="Backward"/> to the
    /// next, as in PyTorch, until <see cref="ZeroGradient"/>.
    /// </summary>
    public Matrix<double> Gradient { get; private set; }

    /// <summary>Whether a gradient reaches this node.</summary>
    public bool RequiresGradient { get; }

    /// <summary>The name of a leaf, or the operation that computed this.</summary>
    public string Name { get; }

    /// <summary>Sets the gradient to zero.</summary>
    public void ZeroGradient() => Gradient = Matrix<double>.Build.Dense(Value.RowCount, Value.ColumnCount);

    /// <summary>
    /// Carries dLoss/dLoss = 1 back through the graph: each node, when all that use it have been visited, hands its
    /// gradient times its local derivative to its inputs.
    /// </summary>
    /// <exception cref="InvalidOperationException">This is not a single number, or nothing in it requires a gradient.</exception>
    public void Backward()
    {
        if (Value.RowCount != 1 || Value.ColumnCount != 1)
            throw new InvalidOperationException($"Backward starts from a loss, (1, 1), but '{Name}' is {Shape}: take its Sum or Mean first.");
        if (!RequiresGradient)
            throw new InvalidOperationException($"Nothing in '{Name}' requires a gradient: create the parameters with requiresGradient: true.");
        var order = TopologicalOrder();
        foreach (var node in order.Where(node => node.carryBack is not null))
            node.ZeroGradient();
        Gradient[0, 0] += 1;
        foreach (var node in order.Reverse().Where(node => node.RequiresGradient))
            node.carryBack?.Invoke(node.Gradient);
    }

    /// <summary>The graph that ends here, inputs before what uses them, for drawing.</summary>
    public IReadOnlyList<GraphNode> Graph()
    {
        var order = TopologicalOrder();
        var number = order.Select((node, i) => (node, i)).ToDictionary(pair => pair.node, pair => pair.i);
        return [.. order.Select((node, i) => new GraphNode(
            i, node.Name, node.Value, node.RequiresGradient ? node.Gradient : null, [.. node.inputs.Select(input => number[input])]))];
    }

    internal string Shape => TapeGuard.Shape(Value);

    void Accumulate(Func<Matrix<double>> gradient)
    {
        if (RequiresGradient)
            Gradient += gradient();
    }

    // A depth-first search with a stack of its own: recursion through a graph of thousands of steps would end the process.
    IReadOnlyList<Tensor> TopologicalOrder()
    {
        var (order, seen, open) = (new List<Tensor>(), new HashSet<Tensor>(), new Stack<(Tensor Node, bool InputsDone)>([(this, false)]));
        while (open.TryPop(out var top))
        {
            if (top.InputsDone)
            {
                order.Add(top.Node);
            }
            else if (seen.Add(top.Node))
            {
                open.Push((top.Node, true));
                foreach (var input in top.Node.inputs.Reverse())
                    open.Push((input, false));
            }
        }

        return order;
    }
}
