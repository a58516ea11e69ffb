namespace BackpropLab.Notebooks.Tests.Charts;

/// <summary>Put <c>[Collection(GalleryCollection.Name)]</c> on a test class that looks at pages of the gallery.</summary>
[CollectionDefinition(Name)]
public sealed class GalleryCollection : ICollectionFixture<GalleryPages>
{
    public const string Name = "gallery";
}
