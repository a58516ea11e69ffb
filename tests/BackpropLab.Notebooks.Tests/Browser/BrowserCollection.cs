namespace BackpropLab.Notebooks.Tests.Browser;

/// <summary>Put <c>[Collection(BrowserCollection.Name)]</c> on a test class to share one browser with the others.</summary>
[CollectionDefinition(Name)]
public sealed class BrowserCollection : ICollectionFixture<BrowserFixture>
{
    public const string Name = "browser";
}
