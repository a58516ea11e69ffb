using System.Globalization;

namespace BackpropLab.Notebooks;

/// <summary>How long something took, for a person; number and unit stay on one line.</summary>
static class DurationText
{
    /// <summary>Milliseconds below a second, seconds below a minute, else minutes and seconds.</summary>
    public static string Of(TimeSpan elapsed) => elapsed.TotalMilliseconds switch
    {
        < 0.5 => "< 1\u00A0ms",
        < 999.5 => string.Create(CultureInfo.InvariantCulture, $"{elapsed.TotalMilliseconds:0}\u00A0ms"),
        < 59_950 => string.Create(CultureInfo.InvariantCulture, $"{elapsed.TotalSeconds:0.0}\u00A0s"),
        _ => Minutes((long)Math.Round(elapsed.TotalSeconds)),
    };

    static string Minutes(long seconds) =>
        string.Create(CultureInfo.InvariantCulture, $"{seconds / 60}\u00A0min {seconds % 60}\u00A0s");
}
