using BackpropLab.Exercises;

namespace BackpropLab.Classroom;

/// <summary>What a class can attempt, and what the course says of it: nothing that is sent is ever shown, but what stands here.</summary>
sealed class ClassCatalogue
{
    readonly Dictionary<string, CatalogueEntry> entries;

    public ClassCatalogue(IReadOnlyList<Lesson> lessons) =>
        entries = lessons.SelectMany(CatalogueEntry.All).Select((entry, place) => entry with { Place = place }).ToDictionary(entry => entry.Id);

    /// <summary>Whether there is such an exercise, question, prediction, task or kind of case.</summary>
    public bool Has(string id) => entries.ContainsKey(id);

    /// <summary>What the course says of one.</summary>
    public CatalogueEntry Of(string id) => entries[id];

    /// <summary>A sentence, if it is one of the exercise's: null for any other.</summary>
    public string? Known(string id, string? sentence) => sentence is not null && entries[id].Sentences.Contains(sentence) ? sentence : null;

    /// <summary>An answer in its one normal form; null if it is none.</summary>
    public string? Answer(string id, string? answer) => answer is null ? null : entries[id].Read(answer);
}
