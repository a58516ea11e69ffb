namespace BackpropLab.Notebooks;

/// <summary>What runs a notebook's cells: a worker of one kind or another.</summary>
/// <param name="Assembly">The worker's DLL.</param>
/// <param name="WhyNotStopped">Said of a cell that did not stop, and cost its worker.</param>
public sealed record KernelEngine(string Assembly, string WhyNotStopped)
{
    /// <summary>This project's own engine.</summary>
    public static KernelEngine Lab { get; } = new(
        Path.Combine(AppContext.BaseDirectory, "worker", "BackpropLab.Worker.dll"),
        "The cell could not be stopped (it was deep in the work of a library, not in a loop of the notebook's own), so its worker was ended.");

    /// <summary>The C# kernel of .NET Interactive, as built from <c>lib/BackpropLab.Interactive</c>.</summary>
    /// <param name="root">The folder of the course.</param>
    public static KernelEngine Interactive(string root) => new(
        Path.Combine(root, "lib", "BackpropLab.Interactive", "bin", "published", "BackpropLab.Interactive.dll"),
        "The cell could not be stopped (.NET Interactive stops no code that runs), so its worker was ended.");

    /// <summary>What is started: the worker as it was compiled ahead where that has been done, else as it was built.</summary>
    internal string Program => AheadWorker.Of(Assembly) ?? Assembly;

    /// <summary>Looks for the worker before anything is done.</summary>
    /// <exception cref="FileNotFoundException">It is not where the build puts it.</exception>
    internal void Require()
    {
        if (!File.Exists(Assembly))
            throw new FileNotFoundException($"The worker that runs notebooks is missing: looked for {Assembly}. Build the project again with: dotnet build", Assembly);
    }
}
