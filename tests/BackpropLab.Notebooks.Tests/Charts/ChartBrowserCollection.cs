using BackpropLab.Notebooks.Tests.Browser;

namespace BackpropLab.Notebooks.Tests.Charts;

/// <summary>The tests of charts share a browser of their own, so that they run beside those of whole pages.</summary>
[CollectionDefinition(Name)]
public sealed class ChartBrowserCollection : ICollectionFixture<BrowserFixture>
{
    public const string Name = "browser for charts";
}
