using BackpropLab.Notebooks.Tests.KernelInPlace;

namespace BackpropLab.Notebooks.Tests.Flow;

/// <summary>
/// When nothing is stale, each cell shows what it would in a fresh run. Random pages are edited at random and brought up to
/// date: some here, thousands where LAB_FLOW_PAGES says so.
/// </summary>
[Collection(nameof(InPlaceKernelTests))]
public class FlowOracleTests
{
    const int Cells = 9;
    const int Edits = 4;

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, int.TryParse(Environment.GetEnvironmentVariable("LAB_FLOW_PAGES"), out var pages) ? pages : 5)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task After_any_edits_a_page_that_is_up_to_date_shows_what_a_fresh_run_shows(int seed) => Assert.Null(await FlowOracle.TryAsync(seed, Cells, Edits));
}
