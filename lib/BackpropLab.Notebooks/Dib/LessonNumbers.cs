using System.Globalization;

namespace BackpropLab.Notebooks;

/// <summary>Lessons by their numbers, as a person types them: <c>03</c>, <c>2,5</c>, <c>01-06</c>.</summary>
public static class LessonNumbers
{
    /// <summary>The notebooks of a folder whose names begin with one of the numbers: a lesson, and what stands beside it.</summary>
    /// <param name="given">What was typed.</param>
    /// <param name="folder">The folder of the lessons.</param>
    /// <returns>The notebooks, by name.</returns>
    /// <exception cref="FormatException">It is no list of numbers and ranges.</exception>
    /// <exception cref="FileNotFoundException">There is no lesson of one of the numbers, or no lesson at all.</exception>
    public static IReadOnlyList<string> Find(string given, string folder)
    {
        var notebooks = NotebookFiles.Find([folder]);
        var numbers = given.Split(',', StringSplitOptions.TrimEntries).SelectMany(part => Range(part, given)).ToHashSet();
        foreach (var number in numbers.Order())
        {
            if (!notebooks.Any(notebook => NumberOf(notebook) == number))
                throw new FileNotFoundException($"There is no lesson {number}: {folder} has {string.Join(", ", notebooks.Select(NumberOf).OfType<int>().Distinct().Order())}.");
        }

        return [.. notebooks.Where(notebook => NumberOf(notebook) is { } number && numbers.Contains(number))];
    }

    /// <summary>The numbers of lessons by their notebooks, each once.</summary>
    /// <param name="notebooks">What <see cref="Find"/> gave.</param>
    public static IReadOnlyList<int> Of(IEnumerable<string> notebooks) => [.. notebooks.Select(NumberOf).OfType<int>().Distinct()];

    static IEnumerable<int> Range(string part, string given)
    {
        var ends = part.Split('-');
        return ends.Length <= 2 && Number(ends[0]) is { } first && Number(ends[^1]) is { } last && first <= last
            ? Enumerable.Range(first, last - first + 1)
            : throw new FormatException($"\"{given}\" names no lessons: expected numbers and ranges such as 03, 2,5 or 01-06.");
    }

    // What stands beside a lesson has its number and a letter, as 07b has.
    static int? NumberOf(string notebook) => Number(string.Concat(Path.GetFileName(notebook).TakeWhile(char.IsAsciiDigit)));

    static int? Number(string text) => text.Length <= 2 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
