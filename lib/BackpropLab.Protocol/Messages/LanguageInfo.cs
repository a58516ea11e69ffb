namespace BackpropLab.Protocol;

/// <summary>The language of a kernel's cells.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Version">Its version.</param>
/// <param name="Mimetype">The type of a file in it.</param>
/// <param name="FileExtension">The end of such a file's name, with its dot.</param>
/// <param name="PygmentsLexer">What colours it.</param>
public sealed record LanguageInfo(string Name, string Version, string Mimetype, string FileExtension, string PygmentsLexer)
{
    /// <summary>C#, as of the compiler that cells meet here.</summary>
    public static LanguageInfo CSharp { get; } = new("C#", "14.0", "text/x-csharp", ".cs", "csharp");
}
