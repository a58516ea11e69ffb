namespace BackpropLab.Kernel;

/// <summary>The time limits that libraries ask their host for: <c>docs/conventions.md</c>, "Stopping".</summary>
public static class TimeLimits
{
    /// <summary>The name under which <see cref="AppContext"/> has them.</summary>
    public const string Name = "BackpropLab.TimeLimit";

    /// <summary>Offers a way to run work within a time, to all libraries of this process.</summary>
    /// <param name="run">
    /// Runs the action, whose token is cancelled when its time is up, and says how it ended:
    /// <see cref="TaskStatus.RanToCompletion"/>; <see cref="TaskStatus.Canceled"/> if it was stopped;
    /// <see cref="TaskStatus.Running"/> if it could not be and goes on. Null takes the offer back.
    /// </param>
    public static void Offer(Func<Action<CancellationToken>, TimeSpan, TaskStatus>? run) => AppContext.SetData(Name, run);
}
