using System.Globalization;
using BackpropLab.Data;
using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab;

public static partial class Datasets
{
    /// <summary>
    /// Handwritten digits of 8 x 8 pixels, row by row, each with the ink 0 (white) to 16 (black) of its cell. The
    /// numbers and their order are those of <c>sklearn.datasets.load_digits</c>.
    /// </summary>
    /// <returns>1797 samples of 64 features in 10 classes.</returns>
    /// <remarks>
    /// E. Alpaydin, C. Kaynak: Optical Recognition of Handwritten Digits (1998), its test part. From the UCI Machine
    /// Learning Repository, https://doi.org/10.24432/C50P49, licensed CC BY 4.0.
    /// </remarks>
    public static Dataset LoadDigits()
    {
        const int Side = 8;
        const string Ink = "0123456789abcdefg";
        var images = EmbeddedData.Lines("digits.txt");
        return new Dataset(
            "digits",
            Matrix<double>.Build.Dense(images.Length, Side * Side, (i, j) => Ink.IndexOf(images[i][j])),
            [.. images.Select(image => image[^1] - '0')],
            DigitNames,
            PixelNames(Side));
    }

    static string[] DigitNames => [.. Enumerable.Range(0, 10).Select(digit => digit.ToString(CultureInfo.InvariantCulture))];

    static string[] PixelNames(int side) =>
        [.. Enumerable.Range(0, side * side).Select(i => FormattableString.Invariant($"pixel ({i / side}, {i % side})"))];
}
