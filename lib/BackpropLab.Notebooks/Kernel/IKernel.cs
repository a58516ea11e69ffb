using BackpropLab.Protocol;

namespace BackpropLab.Notebooks;

/// <summary>A C# session that runs the cells of one notebook, one at a time, wherever it is: in a process, or where it is called.</summary>
public interface IKernel : IAsyncDisposable
{
    /// <summary>Whether the session can run another cell.</summary>
    bool IsAlive { get; }

    /// <summary>Runs code to its end, to its error, or until it is stopped.</summary>
    /// <param name="code">A C# cell.</param>
    /// <param name="timeout">How long it may run; <see cref="Timeout.InfiniteTimeSpan"/> for ever.</param>
    /// <param name="onOutput">Called with each output as it comes; text comes in pieces.</param>
    /// <param name="after">
    /// The execution count of the run after which this one comes, 0 for the very first: whatever was declared since is
    /// gone, as if it had never run. Null goes on from the last.
    /// </param>
    /// <param name="number">The number of the cell on the page, by which errors name it; null names it by its execution.</param>
    /// <param name="cancellation">Stops the cell.</param>
    Task<CellExecution> ExecuteAsync(
        string code, TimeSpan timeout, Action<CellOutput>? onOutput = null, int? after = null, int? number = null, CancellationToken cancellation = default);

    /// <summary>Asks for help with a cell.</summary>
    /// <param name="request">What is asked.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>The reply to a request of that kind, which is empty if nobody can tell.</returns>
    /// <exception cref="OperationCanceledException">The wait was ended.</exception>
    Task<MessageContent> AskAsync(HelpRequest request, CancellationToken cancellation = default);
}
