using BackpropLab.Notebooks.Tests.Browser;
using BackpropLab.Notebooks.Tests.Run;
using Xunit.Sdk;
using Xunit.v3;

[assembly: TestCollectionOrderer(typeof(LongestFirst))]

namespace BackpropLab.Notebooks.Tests.Run;

/// <summary>
/// Begins with the tests that share a browser, and then with the courses in .NET Interactive. They come one after another,
/// so that nothing else is as long from beginning to end: begun last, they would be waited for alone.
/// </summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(IReadOnlyCollection<TTestCollection> testCollections)
        where TTestCollection : ITestCollection => [.. testCollections.OrderBy(collection => Place(collection.TestCollectionDisplayName))];

    static int Place(string collection) => collection == BrowserCollection.Name ? 0
        : collection.Contains(nameof(TeachersCourseInInteractiveTests)) || collection.Contains(nameof(StudentsCourseInInteractiveTests)) ? 1
        : 2;
}
