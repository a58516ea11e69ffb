using Microsoft.Playwright;

namespace BackpropLab.Notebooks.Tests.Charts;

/// <summary>
/// How long the page's main thread has worked: parsing, scripts, layout and painting, in seconds of
/// processor time. That is the time a reader waits, and unlike the clock it does not depend on what else the machine does.
/// </summary>
sealed class PageWork
{
    readonly ICDPSession session;

    PageWork(ICDPSession session) => this.session = session;

    public static async Task<PageWork> WatchAsync(IPage page)
    {
        var work = new PageWork(await page.Context.NewCDPSessionAsync(page));
        await work.session.SendAsync("Performance.enable", new() { ["timeDomain"] = "threadTicks" });
        return work;
    }

    public async Task<double> SecondsAsync()
    {
        var metrics = (await session.SendAsync("Performance.getMetrics"))!.Value.GetProperty("metrics").EnumerateArray();
        return metrics.Single(metric => metric.GetProperty("name").GetString() == "TaskDuration").GetProperty("value").GetDouble();
    }
}
