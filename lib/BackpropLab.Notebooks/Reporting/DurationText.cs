using System.Globalization;

namespace BackpropLab.Notebooks;

/// <summary>How long something took, for a person.</summary>
internal static class DurationText
{
    /// <summary>Milliseconds below a second, seconds below a minute, else minutes and seconds.</summary>
    public static string Of(TimeSpan elapsed) => elapsed.TotalMilliseconds switch
    {
        < 0.5 => "< 1 ms",
        < 999.5 => string.Create(CultureInfo.InvariantCulture, $"{elapsed.TotalMilliseconds:0} ms"),
        < 59_950 => string.Create(CultureInfo.InvariantCulture, $"{elapsed.TotalSeconds:0.0} s"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{Math.Floor(elapsed.TotalSeconds / 60 + 0.001):0} min {Math.Round(elapsed.TotalSeconds) % 60:0} s"),
    };
}
