using System.Text;
using BackpropLab.Notebooks;

namespace BackpropLab.Classroom;

/// <summary>What students read and start.</summary>
static class StudentTexts
{
    const string WithoutDotnet = "Nothing needs to be installed first: .NET is part of this folder.";
    const string WithDotnet = "You need [.NET 10](https://dotnet.microsoft.com/download): the SDK, or the ASP.NET Core Runtime together with the .NET Runtime.";

    /// <summary>The texts of the course's folder, and what starts the course.</summary>
    public static IEnumerable<HandOutFile> OfCourse(HandOutOptions options) =>
    [
        new("README.md", Encoding.UTF8.GetBytes(Filled("README.md", options))),
        new("lab", Encoding.UTF8.GetBytes(Text("lab")), IsProgram: true),
        // Where it is made for is where lines end in two characters, and labels are not found otherwise.
        new("lab.cmd", Encoding.UTF8.GetBytes(Text("lab.cmd").ReplaceLineEndings("\r\n"))),
    ];

    /// <summary>What a teacher can send to students along with the two forms of the course.</summary>
    public static byte[] ToSend(HandOutOptions options) => Encoding.UTF8.GetBytes(Filled("students.txt", options));

    static string Filled(string name, HandOutOptions options) => Text(name)
        .Replace("{needs}", options.Runtime.Count > 0 ? WithoutDotnet : WithDotnet, StringComparison.Ordinal)
        .Replace("{lessons}", string.Join(", ", options.Lessons.Select(lesson => Path.GetFileNameWithoutExtension(lesson))), StringComparison.Ordinal)
        .Replace("{join}", options.Class?.ToString() ?? "lab class join ADDRESS CODE", StringComparison.Ordinal)
        .Replace("{variable}", HandOut.WorkFolderVariable, StringComparison.Ordinal);

    static string Text(string name)
    {
        using var reader = new StreamReader(typeof(StudentTexts).Assembly.GetManifestResourceStream($"given/{name}")!);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
