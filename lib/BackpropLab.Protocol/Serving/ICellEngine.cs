namespace BackpropLab.Protocol;

/// <summary>What runs cells behind a <see cref="KernelServer"/>.</summary>
public interface ICellEngine
{
    /// <summary>The answer to Jupyter's <c>kernel_info_request</c>.</summary>
    KernelInfoReply Info { get; }

    /// <summary>What helps with a cell that is being written; null if nothing does.</summary>
    ILanguageServices? Language { get; }

    /// <summary>Gets ready, so that the first cell need not wait.</summary>
    void WarmUp();

    /// <summary>Runs one cell to its end, on the calling thread or another.</summary>
    /// <param name="request">The cell.</param>
    /// <param name="executionCount">The number of this run, from 1.</param>
    /// <param name="outputs">Takes what the cell puts out.</param>
    /// <param name="stop">Cancelled when the cell is to stop.</param>
    /// <returns>Why it failed; null if it did not.</returns>
    CellError? Run(ExecuteRequest request, int executionCount, CellOutputs outputs, CancellationToken stop);

    /// <summary>Asks the cell that runs to stop; returns at once.</summary>
    void Interrupt();
}
