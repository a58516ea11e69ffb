using System.Globalization;

namespace BackpropLab.Classroom;

/// <summary>Numbers that a class has predicted, in a few ranges: nearly every one of them is given by one student alone.</summary>
static class NumberRanges
{
    const int Ranges = 6;

    static readonly double[] steps = [1, 2, 5, 10];

    /// <summary>How many lie in each range, from the smallest on; ranges of a width such as 1, 2, 5, 10, 20.</summary>
    public static IReadOnlyList<ClassCount> Of(IReadOnlyList<double> numbers)
    {
        if (numbers.Count == 0)
            return [];
        var (least, most) = (numbers.Min(), numbers.Max());
        if (least == most)
            return [new(Text(least), numbers.Count)];
        var power = Math.Pow(10, Math.Floor(Math.Log10((most - least) / Ranges)));
        var width = steps.Select(step => step * power).First(step => (most - least) / step <= Ranges);
        return [.. numbers.GroupBy(number => Math.Floor(number / width)).OrderBy(group => group.Key)
            .Select(group => new ClassCount($"from {Text(group.Key * width)} to {Text((group.Key + 1) * width)}", group.Count()))];
    }

    static string Text(double number) => number.ToString("G6", CultureInfo.InvariantCulture);
}
