using System.Runtime.InteropServices;

namespace BackpropLab.Cli;

/// <summary>All that the doctor asks of a machine. Tests give it the answers of machines that they make up.</summary>
sealed record Machine
{
    /// <summary>The machine that this process runs on.</summary>
    public static Machine This { get; } = ThisMachine.Create();

    /// <summary>The operating system, its version and the architecture, in one line.</summary>
    public required string Description { get; init; }

    /// <summary>The operating system: Windows, macOS or Linux.</summary>
    public required OSPlatform Platform { get; init; }

    /// <summary>The .NET runtime that is running.</summary>
    public required string Runtime { get; init; }

    /// <summary>The user's own folder.</summary>
    public required string Home { get; init; }

    /// <summary>The value of an environment variable; null if it is not set.</summary>
    public required Func<string, string?> Variable { get; init; }

    /// <summary>Whether there is such a file.</summary>
    public required Func<string, bool> FileExists { get; init; }

    /// <summary>The text of a file; null if it cannot be read.</summary>
    public required Func<string, string?> ReadText { get; init; }

    /// <summary>The names of the folders in a folder; none if it is not there.</summary>
    public required Func<string, IReadOnlyList<string>> Folders { get; init; }

    /// <summary>Whether a file can be written into a folder, or into the one that would hold it if it is not there yet.</summary>
    public required Func<string, bool> CanWrite { get; init; }

    /// <summary>Where a program stands that can be started by its name; null if none can.</summary>
    public required Func<string, string?> OnPath { get; init; }

    /// <summary>What a program (by the path that <see cref="OnPath"/> gave) prints for these arguments in this working folder; null if it fails.</summary>
    public required Func<string, string[], string, string?> Print { get; init; }

    internal bool IsWindows => Platform == OSPlatform.Windows;
}
