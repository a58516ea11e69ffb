using BackpropLab.Notebooks.Tests.Browser;
using Xunit.Sdk;
using Xunit.v3;

[assembly: TestCollectionOrderer(typeof(BrowserFirst))]

namespace BackpropLab.Notebooks.Tests.Browser;

/// <summary>
/// Begins with the tests that share a browser. They come one after another and wait more than they compute, so that nothing
/// else is as long from beginning to end: begun last, they would be waited for alone.
/// </summary>
public sealed class BrowserFirst : ITestCollectionOrderer
{
    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(IReadOnlyCollection<TTestCollection> testCollections)
        where TTestCollection : ITestCollection =>
        [.. testCollections.OrderBy(collection => collection.TestCollectionDisplayName == BrowserCollection.Name ? 0 : 1)];
}
