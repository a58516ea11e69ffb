namespace BackpropLab;

/// <summary>The kernels compiled for one kind of lanes.</summary>
sealed unsafe class Kernels<V> : Kernels where V : struct, ILanes<V>
{
    public override void Multiply(
        int m, int n, int k, double* a, int lda, double* b, int bRow, int bColumn, double* bias, double* c, int ldc)
    {
        if (m >= V.Count && PackedProduct.Pays(n, k))
            PackedProduct.Run<V>(m, n, k, a, 1, lda, b, bRow, bColumn, bias, c, ldc);
        else
            MatrixProduct.Run<V>(m, n, k, a, lda, b, bRow, bColumn, bias, c, ldc);
    }

    public override void MultiplyTransposed(int m, int n, int k, double* a, int lda, double* b, int ldb, double* c, int ldc)
    {
        if (m >= V.Count && PackedProduct.Pays(n, k))
            PackedProduct.Run<V>(m, n, k, a, lda, 1, b, 1, ldb, null, c, ldc);
        else
            TransposedProduct.Run<V>(m, n, k, a, lda, b, ldb, c, ldc);
    }

    public override double Dot(double* x, double* y, int count) => TransposedProduct.Dot<V>(count, x, y);

    public override void AddScaled(double factor, double* x, double* y, double* result, int count) =>
        Elementwise.Zip<V, AddScaledOperation>(new(factor), x, y, result, count);

    public override void Add(double* x, double* y, double* result, int count) =>
        Elementwise.Zip<V, AddOperation>(default, x, y, result, count);

    public override void Subtract(double* x, double* y, double* result, int count) =>
        Elementwise.Zip<V, SubtractOperation>(default, x, y, result, count);

    public override void Multiply(double* x, double* y, double* result, int count) =>
        Elementwise.Zip<V, MultiplyOperation>(default, x, y, result, count);

    public override void Divide(double* x, double* y, double* result, int count) =>
        Elementwise.Zip<V, DivideOperation>(default, x, y, result, count);

    public override void Scale(double factor, double* x, double* result, int count) =>
        Elementwise.Map<V, ScaleOperation>(new(factor), x, result, count);

    public override void Activate(Activation activation, double* a, double* z, int count)
    {
        switch (activation.Kind)
        {
            case ActivationKind.Identity: Elementwise.Map<V, ScaleOperation>(new(1), a, z, count); break;
            case ActivationKind.Sigmoid: Elementwise.Map<V, SigmoidOperation>(default, a, z, count); break;
            case ActivationKind.Tanh: Elementwise.Map<V, TanhOperation>(default, a, z, count); break;
            default: Elementwise.Map<V, LeakyReluOperation>(new(activation.Slope), a, z, count); break;
        }
    }

    public override void MultiplyByDerivative(Activation activation, double* z, double* delta, double* result, int count)
    {
        switch (activation.Kind)
        {
            case ActivationKind.Identity: Elementwise.Map<V, ScaleOperation>(new(1), delta, result, count); break;
            case ActivationKind.Sigmoid: Elementwise.Zip<V, SigmoidDerivativeOperation>(default, z, delta, result, count); break;
            case ActivationKind.Tanh: Elementwise.Zip<V, TanhDerivativeOperation>(default, z, delta, result, count); break;
            default: Elementwise.Zip<V, LeakyReluDerivativeOperation>(new(activation.Slope), z, delta, result, count); break;
        }
    }

    public override BatchScore Head(Loss loss, in OutputBatch batch) => loss.Kind switch
    {
        LossKind.BinaryCrossEntropy => ElementwiseHead.Run<V, ClippedCrossEntropyTerm>(batch),
        LossKind.BinaryCrossEntropyWithEpsilon => ElementwiseHead.Run<V, CrossEntropyWithEpsilonTerm>(batch),
        LossKind.BinaryCrossEntropyOnLogits => ElementwiseHead.Run<V, CrossEntropyOnLogitsTerm>(batch),
        LossKind.SoftmaxCrossEntropy => SoftmaxHead.Run<V>(batch, withEpsilon: false),
        LossKind.SoftmaxCrossEntropyWithEpsilon => SoftmaxHead.Run<V>(batch, withEpsilon: true),
        LossKind.SquaredErrorOfSigmoid => ElementwiseHead.Run<V, SquaredErrorOfSigmoidTerm>(batch),
        _ => ElementwiseHead.Run<V, SquaredErrorTerm>(batch),
    };

    public override void SumColumns(int rows, int columns, double* a, int lda, double* sums)
    {
        for (var j = 0; j < columns; j++)
            sums[j] = Columns.Sum<V>(rows, a + (long)j * lda);
    }

    public override void Descend(double step, double scale, double decay, double* parameters, double* gradient, int count) =>
        Elementwise.Zip<V, DescendOperation>(new(step, scale, decay), parameters, gradient, parameters, count);
}
