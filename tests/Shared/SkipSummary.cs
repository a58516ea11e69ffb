using System.Collections.Concurrent;

[assembly: AssemblyFixture(typeof(BackpropLab.Testing.SkipSummary))]

namespace BackpropLab.Testing;

/// <summary>
/// Says at the end of a run how many tests were skipped for each reason: <c>dotnet test</c> names every skipped test,
/// and none of their reasons.
/// </summary>
public sealed class SkipSummary : IDisposable
{
    static readonly ConcurrentDictionary<string, int> reasons = new();

    internal static void Count(string reason) => reasons.AddOrUpdate(reason, 1, (_, count) => count + 1);

    internal static string Sentence(string reason, int count) => $"{count} {(count == 1 ? "test was" : "tests were")} skipped. {reason}";

    public void Dispose()
    {
        foreach (var (reason, count) in reasons.OrderByDescending(entry => entry.Value))
            TestContext.Current.SendDiagnosticMessage("{0}", Sentence(reason, count));
    }
}
