namespace BackpropLab.Notebooks.Tests.Exercises;

/// <summary>Put <c>[Collection(LibraryCollection.Name)]</c> on a test class to share its sessions with the others.</summary>
[CollectionDefinition(Name)]
public sealed class LibraryCollection : ICollectionFixture<LibrarySessions>
{
    public const string Name = "library";
}
