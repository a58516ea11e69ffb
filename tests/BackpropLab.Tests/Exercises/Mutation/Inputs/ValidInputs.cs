namespace BackpropLab.Tests.Exercises.Mutation;

/// <summary>What a caller may give to the function of each exercise, whether or not its check thinks of it.</summary>
static partial class ValidInputs
{
    // Not before it is asked for: the parts are fields of other files.
    static readonly Lazy<Dictionary<string, Func<InputDraw, object[]>>> ofExercise = new(All);

    /// <summary>An input.</summary>
    /// <param name="id">The exercise.</param>
    /// <param name="seed">The seed.</param>
    public static object[] Of(string id, int seed) => ofExercise.Value.TryGetValue(id, out var inputs) ? inputs(new(seed))
        : throw new ArgumentException($"What exercise {id} may be given is not known: add it to a part of {nameof(ValidInputs)}.", nameof(id));

    static Dictionary<string, Func<InputDraw, object[]>> All() =>
        new([.. firstLessons, .. backpropagation, .. training, .. classes, .. regression, .. digits, .. reasons, .. tape, .. derivations]);
}
