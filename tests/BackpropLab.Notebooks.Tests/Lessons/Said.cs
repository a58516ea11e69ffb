using System.Globalization;

namespace BackpropLab.Notebooks.Tests.Lessons;

/// <summary>Holds the numbers that a lesson's text says to those that its cells compute.</summary>
static class Said
{
    /// <summary>Whole numbers, as they are.</summary>
    public static async Task Says(this Lesson lesson, string expression, params int[] expected) =>
        Assert.Equal(expected, (await lesson.Read<double[]>($"({expression}).Select(number => (double)number)")).Select(number => (int)Math.Round(number, 9)));

    /// <summary>Numbers rounded as the text has them.</summary>
    public static async Task SaysRounded(this Lesson lesson, string expression, string format, params string[] expected) =>
        Assert.Equal(expected, (await lesson.Read<double[]>(expression)).Select(number => number.ToString(format, CultureInfo.InvariantCulture)));
}
