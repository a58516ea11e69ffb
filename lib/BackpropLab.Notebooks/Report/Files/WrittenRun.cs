namespace BackpropLab.Notebooks;

/// <summary>A run that was written.</summary>
/// <param name="Files">The full paths of what a person opens.</param>
/// <param name="Results">
/// The notebooks as they were written: one whose results cannot be written has failed, and the others are whole.
/// </param>
public sealed record WrittenRun(IReadOnlyList<string> Files, IReadOnlyList<NotebookResult> Results)
{
    /// <summary>Makes what is to be written of one notebook; if that cannot be made, what says so in its place.</summary>
    /// <param name="result">The notebook.</param>
    /// <param name="make">Makes it.</param>
    internal static (NotebookResult Result, T Made) Make<T>(NotebookResult result, Func<NotebookResult, T> make)
    {
        try
        {
            return (result, make(result));
        }
        catch (Exception e)
        {
            // Whatever it is, such as a text too long for any page: the results of the others are not lost with it.
            var bare = result.WithoutOutputs($"Its results cannot be written: {e.Message}");
            return (bare, make(bare));
        }
    }
}
