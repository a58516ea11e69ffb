using BackpropLab.Guards;

namespace BackpropLab.Svm;

/// <summary>
/// Solves the dual of the support vector machine, min ½ αᵀQα − Σα with 0 ≤ α ≤ C and Σ y α = 0, two multipliers at a
/// time (Platt 1998), which are chosen by second-order information: Fan, Chen, Lin: Working Set Selection Using Second
/// Order Information for Training Support Vector Machines, JMLR 6 (2005), the method of LIBSVM.
/// </summary>
sealed class SequentialMinimalOptimization
{
    const double LeastCurvature = 1e-12;

    readonly double[][] rows;
    readonly int[] signs;
    readonly SvmKernel kernel;
    readonly double c;
    readonly double[]?[] kernelRows;
    readonly double[] kernelDiagonal;

    /// <summary>−y ∂/∂α of the objective, which is y − Σ αₛ yₛ k(xₛ, x): by how much the machine, without its intercept, misses the target.</summary>
    readonly double[] lack;

    public SequentialMinimalOptimization(double[][] rows, int[] signs, SvmKernel kernel, double c)
    {
        (this.rows, this.signs, this.kernel, this.c) = (rows, signs, kernel, c);
        kernelRows = new double[]?[rows.Length];
        kernelDiagonal = [.. rows.Select(row => kernel.Compute(row, row))];
        lack = [.. signs.Select(sign => (double)sign)];
        Alpha = new double[rows.Length];
    }

    public double[] Alpha { get; }

    /// <summary>Where the multipliers inside (0, C) put the intercept; where there is none, the middle of what is allowed.</summary>
    public double Intercept
    {
        get
        {
            double[] free = [.. Enumerable.Range(0, rows.Length).Where(t => Alpha[t] > 0 && Alpha[t] < c).Select(t => lack[t])];
            return free.Length > 0 ? free.Average() : (Largest(CanGrow) + Smallest(CanShrink)) / 2;
        }
    }

    public void Solve(double tolerance)
    {
        var steps = Math.Max(200_000, 100 * rows.Length);
        for (var step = 0; step < steps; step++)
        {
            StopQuestion.Ask();
            var (i, j) = SelectPair(tolerance);
            if (i < 0)
                return;
            Move(i, j);
        }

        throw new InvalidOperationException(
            FormattableString.Invariant($"No solution to within {tolerance} after {steps} steps: ")
            + "standardise the features, or give a smaller C or a larger tolerance.");
    }

    /// <summary>The steepest i, and the j with which it lowers the objective most; (-1, -1) when all conditions hold.</summary>
    (int I, int J) SelectPair(double tolerance)
    {
        int i = -1, j = -1;
        for (var t = 0; t < rows.Length; t++)
        {
            if (CanGrow(t) && (i < 0 || lack[t] > lack[i]))
                i = t;
        }

        var kernelRow = KernelRow(i);
        var (smallest, bestGain) = (double.PositiveInfinity, 0.0);
        for (var t = 0; t < rows.Length; t++)
        {
            if (!CanShrink(t))
                continue;
            smallest = Math.Min(smallest, lack[t]);
            var slope = lack[i] - lack[t];
            var gain = slope > 0 ? slope * slope / Curvature(i, t, kernelRow) : 0;
            if (gain > bestGain)
                (j, bestGain) = (t, gain);
        }

        return lack[i] - smallest < tolerance || j < 0 ? (-1, -1) : (i, j);
    }

    /// <summary>y α of i up and of j down by the same amount: to the minimum on that line, or to the first bound.</summary>
    void Move(int i, int j)
    {
        var (rowI, rowJ) = (KernelRow(i), KernelRow(j));
        var (roomI, roomJ) = (signs[i] > 0 ? c - Alpha[i] : Alpha[i], signs[j] > 0 ? Alpha[j] : c - Alpha[j]);
        var amount = Math.Min((lack[i] - lack[j]) / Curvature(i, j, rowI), Math.Min(roomI, roomJ));
        Alpha[i] = amount == roomI ? (signs[i] > 0 ? c : 0) : Alpha[i] + (signs[i] * amount);
        Alpha[j] = amount == roomJ ? (signs[j] > 0 ? 0 : c) : Alpha[j] - (signs[j] * amount);
        for (var t = 0; t < rows.Length; t++)
            lack[t] -= amount * (rowI[t] - rowJ[t]);
    }

    double Curvature(int i, int t, double[] rowI) => Math.Max(kernelDiagonal[i] + kernelDiagonal[t] - (2 * rowI[t]), LeastCurvature);

    double[] KernelRow(int i) => kernelRows[i] ??= [.. rows.Select(row => kernel.Compute(rows[i], row))];

    bool CanGrow(int t) => signs[t] > 0 ? Alpha[t] < c : Alpha[t] > 0;

    bool CanShrink(int t) => signs[t] > 0 ? Alpha[t] > 0 : Alpha[t] < c;

    double Largest(Func<int, bool> among) => Enumerable.Range(0, rows.Length).Where(among).Max(t => lack[t]);

    double Smallest(Func<int, bool> among) => Enumerable.Range(0, rows.Length).Where(among).Min(t => lack[t]);
}
