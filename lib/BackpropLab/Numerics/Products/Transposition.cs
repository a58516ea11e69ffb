using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace BackpropLab.Numerics;

/// <summary>
/// Transposes in squares of one AVX register a side (4 x 4 doubles, 8 x 8 floats): pairs of rows are interleaved until
/// each register holds a column, log₂ of the side times (Eklundh, "A Fast Computer Method for Matrix Transposing", 1972).
/// </summary>
static unsafe class Transposition
{
    /// <summary>target[p targetRow + i] = source[i sourceRow + p] for i below rows and p below columns.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void Run<T>(int rows, int columns, T* source, nint sourceRow, T* target, nint targetRow)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var (i, side) = (0, Vector256<T>.Count);
        if (Avx.IsSupported)
        {
            for (; i <= rows - side; i += side)
            {
                var p = 0;
                for (; p <= columns - side; p += side)
                {
                    if (typeof(T) == typeof(double))
                        Square((double*)(source + i * sourceRow + p), sourceRow, (double*)(target + p * targetRow + i), targetRow);
                    else
                        Square((float*)(source + i * sourceRow + p), sourceRow, (float*)(target + p * targetRow + i), targetRow);
                }

                One(side, columns - p, source + i * sourceRow + p, sourceRow, target + p * targetRow + i, targetRow);
            }
        }

        One(rows - i, columns, source + i * sourceRow, sourceRow, target + i, targetRow);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static void One<T>(int rows, int columns, T* source, nint sourceRow, T* target, nint targetRow)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        for (var i = 0; i < rows; i++, source += sourceRow)
        {
            var to = target + i;
            for (var p = 0; p < columns; p++, to += targetRow)
                *to = source[p];
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static void Square(double* source, nint sourceRow, double* target, nint targetRow)
    {
        // Two rows' halves in one register, by loads alone; then the pairs are interleaved.
        var row2 = source + 2 * sourceRow;
        var x0 = Vector256.Create(Vector128.Load(source), Vector128.Load(row2));
        var x1 = Vector256.Create(Vector128.Load(source + sourceRow), Vector128.Load(row2 + sourceRow));
        var x2 = Vector256.Create(Vector128.Load(source + 2), Vector128.Load(row2 + 2));
        var x3 = Vector256.Create(Vector128.Load(source + sourceRow + 2), Vector128.Load(row2 + sourceRow + 2));
        Avx.UnpackLow(x0, x1).Store(target);
        Avx.UnpackHigh(x0, x1).Store(target + targetRow);
        Avx.UnpackLow(x2, x3).Store(target + 2 * targetRow);
        Avx.UnpackHigh(x2, x3).Store(target + 3 * targetRow);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static void Square(float* source, nint sourceRow, float* target, nint targetRow)
    {
        Half(source, sourceRow, target, targetRow);
        Half(source + 4, sourceRow, target + 4 * targetRow, targetRow);
    }

    /// <summary>Four columns of eight rows: rows i and i + 4 share a register.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static void Half(float* source, nint sourceRow, float* target, nint targetRow)
    {
        var row4 = source + 4 * sourceRow;
        var x0 = Vector256.Create(Vector128.Load(source), Vector128.Load(row4));
        var x1 = Vector256.Create(Vector128.Load(source + sourceRow), Vector128.Load(row4 + sourceRow));
        var x2 = Vector256.Create(Vector128.Load(source + 2 * sourceRow), Vector128.Load(row4 + 2 * sourceRow));
        var x3 = Vector256.Create(Vector128.Load(source + 3 * sourceRow), Vector128.Load(row4 + 3 * sourceRow));
        var (low01, high01) = (Avx.UnpackLow(x0, x1).AsDouble(), Avx.UnpackHigh(x0, x1).AsDouble());
        var (low23, high23) = (Avx.UnpackLow(x2, x3).AsDouble(), Avx.UnpackHigh(x2, x3).AsDouble());
        Avx.UnpackLow(low01, low23).AsSingle().Store(target);
        Avx.UnpackHigh(low01, low23).AsSingle().Store(target + targetRow);
        Avx.UnpackLow(high01, high23).AsSingle().Store(target + 2 * targetRow);
        Avx.UnpackHigh(high01, high23).AsSingle().Store(target + 3 * targetRow);
    }
}
