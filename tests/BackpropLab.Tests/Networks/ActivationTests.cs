using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab.Tests.Networks;

public class ActivationTests
{
    public static TheoryData<string> Names => ["identity", "sigmoid", "tanh", "relu", "leaky relu"];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_derivative_is_the_slope_of_the_function(string name)
    {
        var h = Of(name);
        foreach (var a in new[] { -3, -0.7, -1e-3, 1e-3, 0.4, 2.5 })
        {
            Assert.Equal((h.Apply(a + 1e-6) - h.Apply(a - 1e-6)) / 2e-6, h.Derivative(a), 1e-9);
            var matrix = Matrix<double>.Build.Dense(1, 1, a);
            Assert.Equal(h.Derivative(a), h.Derivative(matrix)[0, 0]);
            Assert.Equal(h.Derivative(a), h.DerivativeFromActivation(h.Apply(matrix))[0, 0]);
        }
    }

    [Fact]
    public void At_its_kink_a_relu_takes_the_slope_of_the_negative_side()
    {
        Assert.Equal(0, Activation.Relu.Derivative(0.0));
        Assert.Equal(0.2, Activation.LeakyRelu(0.2).Derivative(0.0));
    }

    [Fact]
    public void A_relu_of_anything_negative_is_a_plain_zero_as_in_NumPy()
    {
        foreach (var relu in new[] { Activation.Relu, Activation.LeakyRelu(0) })
        {
            // Long enough for every vector, with a rest.
            double[] negative = [.. Enumerable.Range(0, 7).SelectMany(_ => new[] { double.NegativeInfinity, -3, -double.Epsilon, -0.0, 0 })];
            Assert.All(relu.Apply(Vector<double>.Build.Dense(negative).ToRowMatrix()).Enumerate(), IsPlainZero);
            Assert.All(negative, a => IsPlainZero(relu.Apply(a)));
            Assert.All(negative, a => Assert.Equal(0, relu.Derivative(a)));
            Assert.Equal(double.PositiveInfinity, relu.Apply(double.PositiveInfinity));
            Assert.True(double.IsNaN(relu.Apply(double.NaN)));
        }

        Assert.Equal(double.NegativeInfinity, Activation.LeakyRelu(0.1).Apply(double.NegativeInfinity));
    }

    [Fact]
    public void The_delta_of_a_relu_that_is_off_is_a_plain_zero()
    {
        var net = Mlp.Create([1, 1, 1], Activation.Relu, Loss.SquaredError, Initializer.Zeros);
        (net["W1"], net["W2"]) = (Matrix<double>.Build.Dense(1, 1, -1.0), Matrix<double>.Build.Dense(1, 1, 1.0));
        var one = Matrix<double>.Build.Dense(1, 1, 1.0);
        Assert.All([net.Forward(one)["z1"][0, 0], net.Gradients(one, one)["delta1"][0, 0]], IsPlainZero);
    }

    [Fact]
    public void Activations_of_one_name_and_one_slope_are_equal()
    {
        Assert.True(Activation.LeakyRelu(0.1) == Activation.LeakyRelu(0.1));
        Assert.False(Activation.LeakyRelu(0.1) == Activation.LeakyRelu(0.2));
        Assert.NotEqual(Activation.Tanh, Activation.Sigmoid);
        Assert.Single(new HashSet<Activation> { Activation.LeakyRelu(0.1), Activation.LeakyRelu(0.1) });
        Assert.Equal("leaky relu (slope 0.1)", Activation.LeakyRelu(0.1).ToString());
    }

    [Fact]
    public void A_matrix_keeps_its_shape()
    {
        var a = Matrix<double>.Build.Random(5, 3, 1);
        var z = Activation.Tanh.Apply(a.Transpose());
        Assert.Equal((3, 5), (z.RowCount, z.ColumnCount));
        Assert.Equal(Math.Tanh(a[4, 2]), z[2, 4], 1e-15);
    }

    [Fact]
    public void A_slope_outside_its_range_is_refused()
    {
        var problem = Assert.Throws<ArgumentOutOfRangeException>(() => Activation.LeakyRelu(-0.1));
        Assert.StartsWith("slope is -0.1: the slope of a leaky ReLU is at least 0 and below 1.", problem.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => Activation.LeakyRelu(double.NaN));
    }

    [Fact]
    public void Softmax_rows_sum_to_one_and_a_constant_changes_nothing()
    {
        var a = Matrix<double>.Build.DenseOfRowArrays([1.0, 2, 3], [1000, 1001, 1002], [-5, -5, -5]);
        var p = Softmax.Apply(a);
        Assert.All(p.RowSums(), sum => Assert.Equal(1, sum, 1e-15));
        Assert.Equal(p.Row(0), p.Row(1));
        Assert.Equal(1 / 3.0, p[2, 1], 1e-15);
        Assert.Equal(1002 + Math.Log(1 + Math.Exp(-1) + Math.Exp(-2)), Softmax.LogSumExp(a)[1, 0], 1e-12);
    }

    [Fact]
    public void An_infinite_score_outweighs_all_others()
    {
        var (low, high) = (double.NegativeInfinity, double.PositiveInfinity);
        var a = Matrix<double>.Build.DenseOfRowArrays([low, low], [low, 3], [high, 0]);
        Assert.Equal([low, 3, high], Softmax.LogSumExp(a).Enumerate());
        Assert.Equal([0, 1], Softmax.Apply(a).Row(1));
    }

    [Fact]
    public void The_jacobian_of_softmax_is_the_slope_of_each_output_by_each_score()
    {
        var a = Matrix<double>.Build.DenseOfRowArrays([0.3, -1.2, 0.8]);
        var jacobian = Softmax.Jacobian(a);
        for (var i = 0; i < 3; i++)
        {
            var output = i;
            var numeric = GradientCheck.Numeric(a, at => Softmax.Apply(at)[0, output]);
            for (var j = 0; j < 3; j++)
                Assert.Equal(numeric[0, j], jacobian[i, j], 1e-9);
        }

        Assert.Throws<ArgumentException>(() => Softmax.Jacobian(Matrix<double>.Build.Dense(2, 3)));
    }

    static void IsPlainZero(double value) => Assert.Equal("0", value.ToString("R", System.Globalization.CultureInfo.InvariantCulture));

    static Activation Of(string name) => name switch
    {
        "identity" => Activation.Identity,
        "sigmoid" => Activation.Sigmoid,
        "tanh" => Activation.Tanh,
        "relu" => Activation.Relu,
        _ => Activation.LeakyRelu(0.1),
    };
}
