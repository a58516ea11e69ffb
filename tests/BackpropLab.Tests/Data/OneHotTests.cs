namespace BackpropLab.Tests.Data;

public class OneHotTests
{
    [Fact]
    public void Decoding_undoes_encoding() => Assert.Equal([3, 0, 2, 2], OneHot.Decode(OneHot.Encode([3, 0, 2, 2], classCount: 5)));

    [Fact]
    public void Decoding_probabilities_takes_the_first_of_equal_ones() =>
        Assert.Equal([1], OneHot.Decode(MathNet.Numerics.LinearAlgebra.Matrix<double>.Build.Dense(1, 3, [0.2, 0.4, 0.4])));
}
