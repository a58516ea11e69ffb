using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab.Tests.Svm;

public class KernelSvmTests
{
    [Fact]
    public void Kernels_of_one_kind_with_the_same_parameters_are_equal()
    {
        Assert.True(SvmKernel.Rbf(0.1) == SvmKernel.Rbf(0.1));
        Assert.True(SvmKernel.Polynomial(2) == SvmKernel.Polynomial(2, gamma: 1, offset: 1));
        Assert.False(SvmKernel.Rbf(0.1) == SvmKernel.Rbf(0.1 + 1e-16));
        Assert.Equal(3, new HashSet<SvmKernel> { SvmKernel.Rbf(1), SvmKernel.Rbf(1), SvmKernel.Linear, SvmKernel.Polynomial(1) }.Count);
    }

    [Fact]
    public void Two_points_put_the_boundary_in_their_middle()
    {
        var points = new Dataset("points", Matrix<double>.Build.DenseOfArray(new double[,] { { 0, 0 }, { 2, 0 } }), [0, 1]);

        var svm = KernelSvm.Train(points, SvmKernel.Linear, c: 10);

        Assert.Equal([-0.5, 0.5], svm.DualCoefficients.Select(coefficient => Math.Round(coefficient, 12)));
        Assert.Equal([-1, 0, 1], svm.DecisionFunction(Matrix<double>.Build.DenseOfArray(new double[,] { { 0, 5 }, { 1, 5 }, { 2, 5 } })).Enumerate(), (a, b) => Math.Abs(a - b) < 1e-12);
    }

    [Fact]
    public void Points_that_do_not_bear_on_the_boundary_are_no_support_vectors()
    {
        var points = new Dataset("points", Matrix<double>.Build.DenseOfColumnArrays([-9.0, -1, 1, 9]), [0, 0, 1, 1]);

        Assert.Equal([1, 2], KernelSvm.Train(points, SvmKernel.Linear, c: 10).SupportIndices);
    }

    [Fact]
    public void A_polynomial_of_degree_two_parts_circles_and_a_line_does_not()
    {
        var circles = Datasets.MakeCircles(samples: 100, noise: 0.05, factor: 0.5, seed: 1);

        Assert.Equal(1, KernelSvm.Train(circles, SvmKernel.Polynomial(degree: 2), c: 10).Accuracy(circles));
        Assert.True(KernelSvm.Train(circles, SvmKernel.Linear, c: 10).Accuracy(circles) < 0.7);
    }

    [Fact]
    public void The_conditions_of_the_optimum_hold_for_every_training_row()
    {
        const double C = 2, Tolerance = 1e-6;
        var moons = Datasets.MakeMoons(samples: 150, noise: 0.3, seed: 4);
        var svm = KernelSvm.Train(moons, SvmKernel.Rbf(gamma: 1), C, Tolerance);
        var alpha = svm.SupportIndices.Zip(svm.DualCoefficients).ToDictionary(pair => pair.First, pair => Math.Abs(pair.Second));
        var decision = svm.DecisionFunction(moons.X);

        Assert.Equal(0, svm.DualCoefficients.Sum(), 1e-10);
        for (var i = 0; i < moons.Samples; i++)
        {
            var (margin, multiplier) = ((moons.Labels[i] == 1 ? 1 : -1) * decision[i, 0], alpha.GetValueOrDefault(i));
            Assert.InRange(multiplier, 0, C);
            Assert.True(multiplier > 0 || margin >= 1 - Tolerance, $"row {i} has no multiplier, but margin {margin}");
            Assert.True(multiplier < C || margin <= 1 + Tolerance, $"row {i} has multiplier C, but margin {margin}");
        }
    }

    [Fact]
    public void Equal_points_of_both_classes_are_no_trap()
    {
        var points = new Dataset("points", Matrix<double>.Build.Dense(4, 2, 1.0), [0, 1, 0, 1]);

        Assert.Equal(0, KernelSvm.Train(points, SvmKernel.Rbf(1)).DecisionFunction(points.X).InfinityNorm(), 1e-9);
    }

    static readonly Dataset Moons = Datasets.MakeMoons(20, 0.1, seed: 1);
    static readonly Dataset Tangled = Moons.WithFeatures(new NumPyGenerator(1).Uniform(-1e4, 1e4, 20, 2));

    public static TheoryData<Action, string> Refusals => new()
    {
        { () => KernelSvm.Train(Moons, SvmKernel.Linear, c: 0), "c is 0: a finite number above zero is needed" },
        { () => KernelSvm.Train(Moons, SvmKernel.Linear, tolerance: double.NaN), "tolerance is NaN: a finite number above zero is needed" },
        { () => KernelSvm.Train(Tangled, SvmKernel.Linear, c: 1e9), "No solution to within 0.001 after 200000 steps: standardise the features" },
        { () => KernelSvm.Train(Datasets.MakeBlobs(9, 3, seed: 1), SvmKernel.Linear), "3 classes, 3 of them with samples: two are needed" },
        { () => KernelSvm.Train(new Dataset("d", Moons.X, new int[20], ["a", "b"]), SvmKernel.Linear), "2 classes, 1 of them with samples: two are needed" },
        { () => KernelSvm.Train(Moons, SvmKernel.Linear).Predict(Matrix<double>.Build.Dense(3, 5)), "x is (3, 5) but the support vectors are" },
        { () => SvmKernel.Rbf(-1), "gamma is -1: a finite number above zero is needed" },
        { () => SvmKernel.Polynomial(0), "degree is 0: at least 1 is needed" },
        { () => SvmKernel.Polynomial(2, offset: -1), "offset is -1: a finite number, zero or more, is needed" },
    };

    [Theory]
    [MemberData(nameof(Refusals))]
    public void Bad_input_is_refused_in_a_sentence(Action call, string sentence) =>
        Assert.Contains(sentence, Assert.ThrowsAny<Exception>(call).Message, StringComparison.Ordinal);
}
