using System.Globalization;
using BackpropLab.Data;
using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab;

public static partial class Datasets
{
    /// <summary>
    /// Fisher's irises: sepals and petals of 150 flowers of three species, in cm. The numbers and their order are those
    /// of <c>sklearn.datasets.load_iris</c>, which follows the original paper where other copies differ in two rows.
    /// </summary>
    /// <returns>150 samples of 4 features in 3 classes of 50.</returns>
    /// <remarks>
    /// R. A. Fisher: The Use of Multiple Measurements in Taxonomic Problems (1936). From the UCI Machine Learning
    /// Repository, https://doi.org/10.24432/C56C76, licensed CC BY 4.0.
    /// </remarks>
    public static Dataset LoadIris()
    {
        var rows = EmbeddedData.Lines("iris.csv").Select(line => line.Split(',')).ToArray();
        var (header, flowers) = (rows[0], rows[1..]);
        string[] species = [.. flowers.Select(flower => flower[^1]).Distinct()];
        return new Dataset(
            "iris",
            Matrix<double>.Build.Dense(flowers.Length, 4, (i, j) => double.Parse(flowers[i][j], CultureInfo.InvariantCulture)),
            [.. flowers.Select(flower => Array.IndexOf(species, flower[^1]))],
            species,
            header[..4]);
    }
}
