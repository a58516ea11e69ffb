using BackpropLab.Notebooks;

namespace BackpropLab.Cli;

/// <summary>Lessons as a person names them: by a number, or by the path of any notebook.</summary>
static class LessonNames
{
    const int MostDigits = 2;

    /// <summary>The notebooks that a number stands for, the lesson itself first; what is no number, or the name of a file here, as it is.</summary>
    /// <exception cref="FileNotFoundException">There is no lesson of that number.</exception>
    public static IReadOnlyList<string> Find(string given) =>
        given.Length is > 0 and <= MostDigits && given.All(char.IsAsciiDigit) && !Path.Exists(given) ? LessonNumbers.Find(given, Project.Notebooks) : [given];
}
