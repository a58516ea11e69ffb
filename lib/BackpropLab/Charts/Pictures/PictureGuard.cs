using BackpropLab.Guards;
using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab.Charts;

/// <summary>What the galleries of pictures refuse.</summary>
static class PictureGuard
{
    // What a page draws in a blink: 127 pictures of 28 x 28 pixels.
    const int MostValues = 100_000;

    /// <summary>The side of a square picture of so many pixels; 0 if there is none.</summary>
    public static int Side(int pixels)
    {
        var side = (int)Math.Round(Math.Sqrt(pixels));
        return side > 1 && side * side == pixels ? side : 0;
    }

    public static void Rows(Matrix<double> pictures, string parameter)
    {
        if (Side(pictures.ColumnCount) == 0)
        {
            throw new ArgumentException(
                $"{parameter} is ({pictures.RowCount}, {pictures.ColumnCount}), and a row of {pictures.ColumnCount} makes no square picture: "
                + $"rows of 64 (8 × 8), 784 (28 × 28) or another square are expected.{Transposed(Side(pictures.RowCount))}", parameter);
        }

        Check(pictures, pictures.RowCount, pictures.ColumnCount, parameter);
    }

    public static void Columns(Matrix<double> weights, string parameter)
    {
        if (Side(weights.RowCount) == 0)
        {
            throw new ArgumentException(
                $"{parameter} is ({weights.RowCount}, {weights.ColumnCount}), and a column of {weights.RowCount} makes no square picture: "
                + "the weights (D, H) of a first layer are expected, D being 64 (8 × 8), 784 (28 × 28) or another square."
                + Transposed(Side(weights.ColumnCount)), parameter);
        }

        Check(weights, weights.ColumnCount, weights.RowCount, parameter);
    }

    static string Transposed(int side) => side > 0 ? " Its transpose would do." : "";

    static void Check(Matrix<double> values, int pictures, int pixels, string parameter)
    {
        if (values.RowCount * values.ColumnCount > MostValues)
        {
            throw new ArgumentException(
                $"{parameter} holds {pictures} pictures of {pixels} pixels: up to {MostValues / pixels} of this size are drawn. Give a part of them.",
                parameter);
        }

        Guard.Finite(values, parameter);
    }
}
