using System.Runtime.InteropServices;

namespace BackpropLab.Benchmarks;

/// <summary>OpenBLAS, called as C programs call it, so that nothing but its own work is in the time.</summary>
sealed unsafe class OpenBlas
{
    const int ColumnMajor = 102;
    const int NotTransposed = 111;

    // A machine may pin old kernels with this; the library reads it when it is loaded.
    const string CoreVariable = "OPENBLAS_CORETYPE";

    static readonly string[] Names = ["libopenblas.so.0", "libopenblas.dylib", "libopenblas"];

    readonly delegate* unmanaged<int, int, int, int, int, int, double, double*, int, double*, int, double, double*, int, void> dgemm;
    readonly delegate* unmanaged<int, int, int, int, int, int, float, float*, int, float*, int, float, float*, int, void> sgemm;
    readonly delegate* unmanaged<int, void> setThreads;

    OpenBlas(nint library)
    {
        dgemm = (delegate* unmanaged<int, int, int, int, int, int, double, double*, int, double*, int, double, double*, int, void>)NativeLibrary.GetExport(library, "cblas_dgemm");
        sgemm = (delegate* unmanaged<int, int, int, int, int, int, float, float*, int, float*, int, float, float*, int, void>)NativeLibrary.GetExport(library, "cblas_sgemm");
        setThreads = (delegate* unmanaged<int, void>)NativeLibrary.GetExport(library, "openblas_set_num_threads");
        Core = Marshal.PtrToStringUTF8(((delegate* unmanaged<nint>)NativeLibrary.GetExport(library, "openblas_get_corename"))())!;
    }

    /// <summary>The processor that its kernels were written for.</summary>
    public string Core { get; }

    /// <summary>The library, or null if there is none here.</summary>
    /// <exception cref="BenchmarkException">The environment pins its kernels.</exception>
    public static OpenBlas? TryLoad()
    {
        if (Environment.GetEnvironmentVariable(CoreVariable) is { } core)
            throw new BenchmarkException($"{CoreVariable} is {core}, which may keep OpenBLAS from its best kernels: unset it first.");
        foreach (var name in Names)
        {
            if (NativeLibrary.TryLoad(name, out var library))
                return new(library);
        }

        return null;
    }

    public void SetThreads(int threads) => setThreads(threads);

    /// <summary>C (m, n) = A (m, k) B (k, n), all column-major.</summary>
    public void Multiply(int m, int n, int k, double* a, double* b, double* c) =>
        dgemm(ColumnMajor, NotTransposed, NotTransposed, m, n, k, 1, a, m, b, k, 0, c, m);

    /// <summary>C (m, n) = A (m, k) B (k, n), all column-major.</summary>
    public void Multiply(int m, int n, int k, float* a, float* b, float* c) =>
        sgemm(ColumnMajor, NotTransposed, NotTransposed, m, n, k, 1, a, m, b, k, 0, c, m);
}
