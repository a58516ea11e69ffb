namespace BackpropLab.Guards;

/// <summary>
/// The question that the library's own long loops ask: whether the cell that called them is to stop. Whoever hosts the notebook
/// offers it (<c>docs/conventions.md</c>, "Stopping"), in the thread that asks.
/// </summary>
static class StopQuestion
{
    /// <summary>The name under which a host offers it in <see cref="AppContext"/>.</summary>
    public const string Offer = "BackpropLab.StopQuestion";

    /// <summary>Does nothing, or throws what its host ends a cell with.</summary>
    public static void Ask() => (AppContext.GetData(Offer) as Action)?.Invoke();
}
