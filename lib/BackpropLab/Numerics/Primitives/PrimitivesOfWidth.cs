using System.Numerics;

namespace BackpropLab.Numerics;

/// <summary>The primitives compiled for one kind of lanes.</summary>
/// <param name="narrower">The primitives for matrices too low for vectors of these; none where a vector is one number.</param>
sealed unsafe class PrimitivesOfWidth<V, T>(Primitives<T>? narrower) : Primitives<T>
    where V : struct, ILanesOf<V, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>The primitives for 1, 2, ... rows that are no vector, nor a part of one that can be read alone.</summary>
    readonly Primitives<T>[] ofFewRows =
        [.. Enumerable.Range(1, V.SmallestPart - 1).Select(rows => narrower!.ForRows(rows))];

    protected internal override Primitives<T> ForRows(int rows) => rows > ofFewRows.Length ? this : ofFewRows[rows - 1];

    public override void Multiply(in Product<T> product)
    {
        if (product.Rows == 0 || product.Columns == 0)
            return;
        if (product.Rows > ofFewRows.Length || product.ARow != 1)
            MatrixProduct<V, T>.Run(product);
        else
            ofFewRows[product.Rows - 1].Multiply(product);
    }

    public override T Dot(T* x, T* y, int count) => InnerProducts<V, T>.Dot(count, x, y);

    public override void AddScaled(double factor, T* x, T* y, T* result, int count) =>
        Elementwise.Zip<V, T, AddScaledOperation>(new(factor), x, y, result, count);

    public override void Add(T* x, T* y, T* result, int count) =>
        Elementwise.Zip<V, T, AddOperation>(default, x, y, result, count);

    public override void Subtract(T* x, T* y, T* result, int count) =>
        Elementwise.Zip<V, T, SubtractOperation>(default, x, y, result, count);

    public override void Multiply(T* x, T* y, T* result, int count) =>
        Elementwise.Zip<V, T, MultiplyOperation>(default, x, y, result, count);

    public override void Divide(T* x, T* y, T* result, int count) =>
        Elementwise.Zip<V, T, DivideOperation>(default, x, y, result, count);

    public override void Scale(double factor, T* x, T* result, int count) =>
        Elementwise.Map<V, T, ScaleOperation>(new(factor), x, result, count);

    public override void Exp(T* x, T* result, int count) => Elementwise.Map<V, T, ExpOperation>(default, x, result, count);

    public override void Log(T* x, T* result, int count) => Elementwise.Map<V, T, LogOperation>(default, x, result, count);

    public override void LogOf1Plus(T* x, T* result, int count) => Elementwise.Map<V, T, LogOf1PlusOperation>(default, x, result, count);

    public override void Activate(ActivationKind activation, double slope, T* a, T* z, int count)
    {
        switch (activation)
        {
            case ActivationKind.Identity: Elementwise.Map<V, T, ScaleOperation>(new(1), a, z, count); break;
            case ActivationKind.Sigmoid: Elementwise.Map<V, T, SigmoidOperation>(default, a, z, count); break;
            case ActivationKind.Tanh: Elementwise.Map<V, T, TanhOperation>(default, a, z, count); break;
            case ActivationKind.Relu: Elementwise.Map<V, T, ReluOperation>(default, a, z, count); break;
            default: Elementwise.Map<V, T, LeakyReluOperation>(new(slope), a, z, count); break;
        }
    }

    public override void MultiplyByDerivative(ActivationKind activation, double slope, T* z, T* delta, T* result, int count)
    {
        switch (activation)
        {
            case ActivationKind.Identity: Elementwise.Map<V, T, ScaleOperation>(new(1), delta, result, count); break;
            case ActivationKind.Sigmoid: Elementwise.Zip<V, T, SigmoidDerivativeOperation>(default, z, delta, result, count); break;
            case ActivationKind.Tanh: Elementwise.Zip<V, T, TanhDerivativeOperation>(default, z, delta, result, count); break;
            case ActivationKind.Relu: Elementwise.Zip<V, T, ReluDerivativeOperation>(default, z, delta, result, count); break;
            default: Elementwise.Zip<V, T, LeakyReluDerivativeOperation>(new(slope), z, delta, result, count); break;
        }
    }

    public override BatchScore Head(LossKind loss, in OutputBatch<T> batch) => loss switch
    {
        LossKind.BinaryCrossEntropy => ElementwiseHead.Run<V, T, ClippedCrossEntropyTerm>(batch),
        LossKind.BinaryCrossEntropyWithEpsilon => ElementwiseHead.Run<V, T, CrossEntropyWithEpsilonTerm>(batch),
        LossKind.BinaryCrossEntropyOnLogits => ElementwiseHead.Run<V, T, CrossEntropyOnLogitsTerm>(batch),
        LossKind.SoftmaxCrossEntropy => SoftmaxHead.Run<V, T>(batch, withEpsilon: false),
        LossKind.SoftmaxCrossEntropyWithEpsilon => SoftmaxHead.Run<V, T>(batch, withEpsilon: true),
        LossKind.SquaredErrorOfSigmoid => ElementwiseHead.Run<V, T, SquaredErrorOfSigmoidTerm>(batch),
        _ => ElementwiseHead.Run<V, T, SquaredErrorTerm>(batch),
    };

    public override void SumColumns(int rows, int columns, T* a, int lda, T* sums)
    {
        for (var j = 0; j < columns; j++)
            sums[j] = Columns.Sum<V, T>(rows, a + (long)j * lda);
    }

    public override void Descend(double step, double scale, double decay, T* parameters, T* gradient, int count) =>
        Elementwise.Zip<V, T, DescendOperation>(new(step, scale, decay), parameters, gradient, parameters, count);
}
