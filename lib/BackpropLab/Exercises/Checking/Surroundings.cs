using System.Globalization;
using MathNet.Numerics.Providers.LinearAlgebra;

namespace BackpropLab.Exercises;

/// <summary>
/// What a function can leave otherwise than it found it, for the checker and for the cells that follow: all of it is of the
/// process or of the thread. It is put back when this is disposed of.
/// </summary>
sealed class Surroundings : IDisposable
{
    readonly ILinearAlgebraProvider provider = LinearAlgebraControl.Provider;
    readonly TextWriter output = Console.Out;
    readonly TextWriter errors = Console.Error;
    readonly TextReader input = Console.In;
    readonly string? directory = CurrentDirectory();
    readonly CultureInfo culture = CultureInfo.CurrentCulture;
    readonly CultureInfo uiCulture = CultureInfo.CurrentUICulture;
    readonly CultureInfo? threadsCulture = CultureInfo.DefaultThreadCurrentCulture;
    readonly CultureInfo? threadsUICulture = CultureInfo.DefaultThreadCurrentUICulture;
    readonly SynchronizationContext? context = SynchronizationContext.Current;

    /// <summary>Keeps what is there, and lets MathNet calculate with the library's code whoever may have replaced that.</summary>
    public static Surroundings OfCheck()
    {
        var found = new Surroundings();
        FastLinearAlgebra.TurnOn();
        return found;
    }

    public void Dispose()
    {
        PutBack(LinearAlgebraControl.Provider, provider, value => LinearAlgebraControl.Provider = value);
        PutBack(Console.Out, output, Console.SetOut);
        PutBack(Console.Error, errors, Console.SetError);
        PutBack(Console.In, input, Console.SetIn);
        PutBack(CultureInfo.CurrentCulture, culture, value => CultureInfo.CurrentCulture = value!);
        PutBack(CultureInfo.CurrentUICulture, uiCulture, value => CultureInfo.CurrentUICulture = value!);
        PutBack(CultureInfo.DefaultThreadCurrentCulture, threadsCulture, value => CultureInfo.DefaultThreadCurrentCulture = value);
        PutBack(CultureInfo.DefaultThreadCurrentUICulture, threadsUICulture, value => CultureInfo.DefaultThreadCurrentUICulture = value);
        PutBack(SynchronizationContext.Current, context, SynchronizationContext.SetSynchronizationContext);
        if (directory is not null && CurrentDirectory() != directory && Directory.Exists(directory))
            Environment.CurrentDirectory = directory;
    }

    static void PutBack<T>(T now, T before, Action<T> set)
    {
        if (!ReferenceEquals(now, before))
            set(before);
    }

    /// <summary>The current directory; null if it was deleted, or a host has none.</summary>
    static string? CurrentDirectory()
    {
        try
        {
            return Environment.CurrentDirectory;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or PlatformNotSupportedException)
        {
            return null;
        }
    }
}
