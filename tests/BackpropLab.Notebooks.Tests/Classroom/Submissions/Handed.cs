using System.Text;

namespace BackpropLab.Notebooks.Tests.Classroom;

/// <summary>Something that a student hands in, and what it is worth.</summary>
/// <param name="Name">What it is, which is the student's name too.</param>
/// <param name="Files">The files, by their paths in the student's folder.</param>
sealed record Handed(string Name, IReadOnlyList<(string Path, byte[] Content)> Files)
{
    public const string File = "03-mlp-backprop.dib";

    /// <summary>The exercises that get no point; all others get all of theirs.</summary>
    public IReadOnlyList<string> Lost { get; init; } = [];

    /// <summary>Whether nothing gets a point.</summary>
    public bool IsWorthless { get; init; }

    /// <summary>A part of a remark that the teacher reads; null if there need be none.</summary>
    public string? Remark { get; init; }

    /// <summary>Whether it is tried each time: of each kind one is.</summary>
    public bool IsQuick { get; init; }

    public static Handed In(string name, Notebook notebook, params string[] lost) => new(name, [(File, Encoding.UTF8.GetBytes(notebook.ToString()))]) { Lost = lost };

    public static Handed Bytes(string name, byte[] content, string file = File) => new(name, [(file, content)]);
}
