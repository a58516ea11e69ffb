using System.Runtime.InteropServices;

namespace BackpropLab.Cli;

/// <summary>
/// The end of the terminal, which is a request to stop like Ctrl+C: what was done is kept, and no worker stays.
/// </summary>
sealed class HangUp : IDisposable
{
    readonly CancellationTokenSource cancellation = new();
    readonly PosixSignalRegistration registration;

    public HangUp()
    {
        if (!Console.IsOutputRedirected)
            Console.SetOut(new TerminalWriter(Console.Out));
        if (!Console.IsErrorRedirected)
            Console.SetError(new TerminalWriter(Console.Error));
        registration = PosixSignalRegistration.Create(PosixSignal.SIGHUP, context =>
        {
            context.Cancel = true;
            cancellation.Cancel();
        });
    }

    /// <summary>Cancelled when the terminal has gone.</summary>
    public CancellationToken Cancellation => cancellation.Token;

    public void Dispose()
    {
        registration.Dispose();
        cancellation.Dispose();
    }
}
