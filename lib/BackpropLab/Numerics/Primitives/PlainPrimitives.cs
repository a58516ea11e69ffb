namespace BackpropLab.Numerics;

/// <summary>
/// The primitives as plain loops over double precision with the platform's own functions, for a runtime that interprets, as
/// that of a browser does: what the others are made of, small generic functions, is inlined there by nobody.
/// </summary>
sealed unsafe class PlainPrimitives : Primitives<double>
{
    /// <summary>Terms of a sum that one pass over a column of the result takes together.</summary>
    const int Together = 4;

    protected internal override Primitives<double> ForRows(int rows) => this;

    public override void Multiply(in Product<double> product)
    {
        for (var j = 0; j < product.Columns; j++)
        {
            double* c = product.C + (long)j * product.CColumn, b = product.B + (long)j * product.BColumn;
            if (!product.Accumulate)
                Begin(c, product.Rows, product.ColumnBias is null ? 0 : product.ColumnBias[j], product.RowBias);
            if (product.ARow == 1)
                AddColumns(c, product.Rows, product.Depth, product.A, product.AColumn, b, product.BRow);
            else
                AddInnerProducts(c, product.Rows, product.Depth, product.A, product.ARow, product.AColumn, b, product.BRow);
        }
    }

    public override double Dot(double* x, double* y, int count)
    {
        var sum = 0.0;
        for (var i = 0; i < count; i++)
            sum += x[i] * y[i];
        return sum;
    }

    public override void AddScaled(double factor, double* x, double* y, double* result, int count)
    {
        for (var i = 0; i < count; i++)
            result[i] = x[i] + factor * y[i];
    }

    public override void Add(double* x, double* y, double* result, int count)
    {
        for (var i = 0; i < count; i++)
            result[i] = x[i] + y[i];
    }

    public override void Subtract(double* x, double* y, double* result, int count)
    {
        for (var i = 0; i < count; i++)
            result[i] = x[i] - y[i];
    }

    public override void Multiply(double* x, double* y, double* result, int count)
    {
        for (var i = 0; i < count; i++)
            result[i] = x[i] * y[i];
    }

    public override void Divide(double* x, double* y, double* result, int count)
    {
        for (var i = 0; i < count; i++)
            result[i] = x[i] / y[i];
    }

    public override void Scale(double factor, double* x, double* result, int count)
    {
        for (var i = 0; i < count; i++)
            result[i] = factor * x[i];
    }

    public override void Exp(double* x, double* result, int count)
    {
        for (var i = 0; i < count; i++)
            result[i] = Math.Exp(x[i]);
    }

    public override void Log(double* x, double* result, int count)
    {
        for (var i = 0; i < count; i++)
            result[i] = Math.Log(x[i]);
    }

    public override void LogOf1Plus(double* x, double* result, int count)
    {
        for (var i = 0; i < count; i++)
            result[i] = PlainFunctions.LogOf1Plus(x[i]);
    }

    public override void Activate(ActivationKind activation, double slope, double* a, double* z, int count)
    {
        switch (activation)
        {
            case ActivationKind.Identity:
                Scale(1, a, z, count);
                break;
            case ActivationKind.Sigmoid:
                for (var i = 0; i < count; i++)
                    z[i] = PlainFunctions.Sigmoid(a[i]);
                break;
            case ActivationKind.Tanh:
                for (var i = 0; i < count; i++)
                    z[i] = Math.Tanh(a[i]);
                break;
            case ActivationKind.Relu:
                for (var i = 0; i < count; i++)
                    z[i] = a[i] <= 0 ? 0 : a[i];
                break;
            default:
                for (var i = 0; i < count; i++)
                    z[i] = a[i] > 0 ? a[i] : slope * a[i];
                break;
        }
    }

    public override void MultiplyByDerivative(ActivationKind activation, double slope, double* z, double* delta, double* result, int count)
    {
        switch (activation)
        {
            case ActivationKind.Identity:
                Scale(1, delta, result, count);
                break;
            case ActivationKind.Sigmoid:
                for (var i = 0; i < count; i++)
                    result[i] = delta[i] * (z[i] * (1 - z[i]));
                break;
            case ActivationKind.Tanh:
                for (var i = 0; i < count; i++)
                    result[i] = delta[i] * (1 - z[i] * z[i]);
                break;
            case ActivationKind.Relu:
                for (var i = 0; i < count; i++)
                    result[i] = z[i] > 0 ? delta[i] : 0;
                break;
            default:
                for (var i = 0; i < count; i++)
                    result[i] = z[i] > 0 ? delta[i] : slope * delta[i];
                break;
        }
    }

    public override BatchScore Head(LossKind loss, in OutputBatch<double> batch) =>
        loss is LossKind.SoftmaxCrossEntropy or LossKind.SoftmaxCrossEntropyWithEpsilon ? PlainSoftmaxHead.Run(loss, batch) : PlainHead.Run(loss, batch);

    public override void SumColumns(int rows, int columns, double* a, int lda, double* sums)
    {
        for (var j = 0; j < columns; j++)
        {
            var column = a + (long)j * lda;
            var sum = 0.0;
            for (var i = 0; i < rows; i++)
                sum += column[i];
            sums[j] = sum;
        }
    }

    public override void Descend(double step, double scale, double decay, double* parameters, double* gradient, int count)
    {
        for (var i = 0; i < count; i++)
            parameters[i] -= step * (scale * gradient[i] + decay * parameters[i]);
    }

    static void Begin(double* c, int rows, double columnBias, double* rowBias)
    {
        for (var i = 0; i < rows; i++)
            c[i] = rowBias is null ? columnBias : rowBias[i];
    }

    /// <summary>Adds the columns of A, each times its number of B.</summary>
    static void AddColumns(double* c, int rows, int depth, double* a, int aColumn, double* b, int bRow)
    {
        var p = 0;
        for (; p + Together <= depth; p += Together)
        {
            double* a0 = a + (long)p * aColumn, a1 = a0 + aColumn, a2 = a1 + aColumn, a3 = a2 + aColumn;
            double b0 = b[(long)p * bRow], b1 = b[(long)(p + 1) * bRow], b2 = b[(long)(p + 2) * bRow], b3 = b[(long)(p + 3) * bRow];
            for (var i = 0; i < rows; i++)
                c[i] += a0[i] * b0 + a1[i] * b1 + a2[i] * b2 + a3[i] * b3;
        }

        for (; p < depth; p++)
        {
            var column = a + (long)p * aColumn;
            var factor = b[(long)p * bRow];
            for (var i = 0; i < rows; i++)
                c[i] += column[i] * factor;
        }
    }

    /// <summary>Adds the inner products of the rows of A with a column of B.</summary>
    static void AddInnerProducts(double* c, int rows, int depth, double* a, int aRow, int aColumn, double* b, int bRow)
    {
        for (var i = 0; i < rows; i++)
        {
            var row = a + (long)i * aRow;
            var sum = 0.0;
            if (aColumn == 1 && bRow == 1)
            {
                for (var p = 0; p < depth; p++)
                    sum += row[p] * b[p];
            }
            else
            {
                for (var p = 0; p < depth; p++)
                    sum += row[(long)p * aColumn] * b[(long)p * bRow];
            }

            c[i] += sum;
        }
    }
}
