using System.Runtime.CompilerServices;
using BackpropLab.Numerics;
using MathNet.Numerics.Providers.LinearAlgebra;

namespace BackpropLab;

/// <summary>
/// MathNet's matrix products and element-wise operations in vectorised code, ten and more times faster than MathNet's
/// own. Using any type of this library turns it on, so that <c>X * W</c> in a notebook is fast;
/// <see cref="TurnOff"/> gives MathNet's own code back.
/// </summary>
/// <remarks>
/// It serves <c>*</c>, <c>TransposeThisAndMultiply</c>, <c>TransposeAndMultiply</c>, <c>+</c>, <c>-</c>, element-wise
/// products and quotients, scaling and inner products of dense <c>double</c> and <c>float</c> matrices and vectors. Results differ from
/// MathNet's by rounding only.
/// </remarks>
public static class FastLinearAlgebra
{
    static readonly VectorizedProvider Provider = new();

    /// <summary>Whether MathNet calculates with this library's code now.</summary>
    public static bool IsOn => LinearAlgebraControl.Provider is VectorizedProvider;

    /// <summary>Lets MathNet calculate with this library's code; done once when the library is first used.</summary>
    public static void TurnOn() => LinearAlgebraControl.Provider = Provider;

    /// <summary>Gives MathNet its own managed code back, for the whole process.</summary>
    public static void TurnOff() => LinearAlgebraControl.UseManaged();

#pragma warning disable CA2255 // A library may not run code when it is loaded; this one says in its documentation that it does, and why.
    [ModuleInitializer]
    internal static void OnFirstUse() => TurnOn();
#pragma warning restore CA2255
}
