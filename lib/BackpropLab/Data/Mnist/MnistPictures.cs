using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab.Data;

/// <summary>Square pictures of digits.</summary>
/// <param name="Side">Their height and width in pixels.</param>
/// <param name="Ink">A picture a row, from 0 (white) to 1 (black), pixel row by pixel row.</param>
/// <param name="Digits">What each shows, 0 to 9.</param>
sealed record MnistPictures(int Side, Matrix<double> Ink, int[] Digits);
