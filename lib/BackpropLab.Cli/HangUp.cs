using System.Runtime.InteropServices;

namespace BackpropLab.Cli;

/// <summary>
/// The end of the terminal, which is a request to stop like Ctrl+C: what was done is kept, and no worker stays. Of what is
/// written from then on nobody would read anything.
/// </summary>
sealed class HangUp : IDisposable
{
    readonly CancellationTokenSource cancellation = new();
    readonly PosixSignalRegistration registration;

    public HangUp() => registration = PosixSignalRegistration.Create(PosixSignal.SIGHUP, context =>
    {
        context.Cancel = true;
        Console.SetOut(TextWriter.Null);
        Console.SetError(TextWriter.Null);
        cancellation.Cancel();
    });

    /// <summary>Cancelled when the terminal has gone.</summary>
    public CancellationToken Cancellation => cancellation.Token;

    public void Dispose()
    {
        registration.Dispose();
        cancellation.Dispose();
    }
}
