using System.Numerics;
using BackpropLab.Numerics;

namespace BackpropLab.Tests.Numerics;

/// <summary>Products at every vector width, in both precisions and of every layout, against sums written out.</summary>
public class ProductTests
{
    public static TheoryData<int> Widths => VectorWidths.All;

    [Theory]
    [MemberData(nameof(Widths))]
    public void Products_of_every_size_to_70_equal_the_sums_written_out(int width)
    {
        var random = new Random(1);
        for (var size = 0; size <= 70; size++)
        {
            Check(width, size, random.Next(71), random.Next(71));
            Check(width, random.Next(71), size, random.Next(71));
            Check(width, random.Next(71), random.Next(71), size);
        }
    }

    [Theory]
    [MemberData(nameof(Widths))]
    public void Products_of_every_small_size_equal_the_sums_written_out(int width)
    {
        for (var m = 1; m <= 17; m++)
        {
            for (var n = 1; n <= 17; n++)
            {
                for (var k = 1; k <= 9; k++)
                    Check(width, m, n, k);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Widths))]
    public void Products_around_the_edges_of_blocks_equal_the_sums_written_out(int width)
    {
        // Register blocks are 1 to 64 rows and 1 to 8 columns, beside each other while A's rows fill at most 24 KiB; cache
        // blocks are 400 deep, 10 register blocks and 2048 columns.
        int[][] shapes =
        [
            [383, 9, 401], [49, 17, 400], [25, 6, 801], [97, 50, 400], [24, 2049, 3], [5, 2050, 20], [241, 13, 50], [481, 3, 20],
            [500, 4, 300], [1, 130, 400], [130, 1, 400], [2, 8, 280], [8, 1, 280], [784, 10, 20],
            [32, 26, 300], [64, 14, 130], [56, 20, 128], [112, 44, 40], [128, 50, 100], [30, 8, 129], [16, 18, 200],
        ];
        foreach (var shape in shapes)
            Check(width, shape[0], shape[1], shape[2]);
    }

    [Theory]
    [MemberData(nameof(Widths))]
    public void Factors_that_lie_on_many_pages_are_packed_and_give_the_same(int width)
    {
        var expected = ProductNumbers.Product(101, 20, 400);
        foreach (var layout in ProductNumbers.Layouts)
        {
            Assert.Null(new ProductCase<double>(101, 20, 400, layout) { Apart = 600 }.Problem(Primitives<double>.All[width], expected));
            Assert.Null(new ProductCase<float>(101, 20, 400, layout) { Apart = 1200 }.Problem(Primitives<float>.All[width], expected));
        }
    }

    [Theory]
    [MemberData(nameof(Widths))]
    public void The_bits_of_a_result_do_not_depend_on_the_number_of_cores(int width)
    {
        foreach (var layout in ProductNumbers.Layouts)
        {
            foreach (var (m, n, k) in new[] { (200, 30, 40), (30, 200, 40), (49, 17, 50), (97, 97, 97), (300, 10, 500), (1, 40, 9), (50, 1, 50) })
            {
                SameBits(new ProductCase<double>(m, n, k, layout) { HasFractions = true }, Primitives<double>.All[width]);
                SameBits(new ProductCase<float>(m, n, k, layout) { HasFractions = true }, Primitives<float>.All[width]);
            }
        }
    }

    static void SameBits<T>(ProductCase<T> product, Primitives<T> primitives)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var alone = product.Run(primitives);
        Assert.Equal(alone, (product with { Threads = 2 }).Run(primitives));
        Assert.Equal(alone, (product with { Threads = 3 }).Run(primitives));
    }

    static void Check(int width, int m, int n, int k)
    {
        var expected = ProductNumbers.Product(m, n, k);
        foreach (var layout in ProductNumbers.Layouts)
        {
            var (doubles, singles) = (new ProductCase<double>(m, n, k, layout).WithFactors(), new ProductCase<float>(m, n, k, layout).WithFactors());
            foreach (var bias in Enum.GetValues<ProductBias>())
            {
                // What lies close together may be written twice, what does not belongs to somebody else.
                foreach (var gap in new[] { 0, 3 })
                {
                    Assert.Null((doubles with { Bias = bias, Gap = gap }).Problem(Primitives<double>.All[width], expected));
                    Assert.Null((singles with { Bias = bias, Gap = gap }).Problem(Primitives<float>.All[width], expected));
                }
            }
        }
    }
}
