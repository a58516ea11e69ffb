using System.Globalization;
using System.Reflection;

namespace BackpropLab.Notebooks;

/// <summary>What made a report, and when.</summary>
/// <param name="Version">The version of Backprop Lab.</param>
/// <param name="Written">The time.</param>
sealed record ReportStamp(string Version, DateTimeOffset Written)
{
    /// <summary>The stamp of a report that this version writes now.</summary>
    public static ReportStamp Now() =>
        new(Assembly.GetExecutingAssembly().GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion, DateTimeOffset.Now);

    /// <summary>The stamp as a sentence for the foot of a page.</summary>
    public string ToHtml()
    {
        var machine = Written.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
        var person = Written.ToString("d MMMM yyyy, HH:mm", CultureInfo.InvariantCulture);
        return $"""<p>Run with Backprop Lab {Html.Encode(Version)} on <time datetime="{machine}">{person}</time></p>""";
    }
}
