using System.Globalization;

namespace BackpropLab.Exercises;

// An exercise's cases: one trial for each of several sizes.
public sealed partial class Trial
{
    /// <summary>
    /// The sizes of an exercise that asks for no others: a small batch to look at, a single sample, one where all sizes are
    /// the same (a transpose slips through there), one hidden unit alone, and a batch as in training.
    /// </summary>
    public static IReadOnlyList<(int N, int D, int H, int K)> UsualSizes { get; } =
        [(5, 2, 3, 3), (1, 2, 4, 3), (4, 4, 4, 4), (6, 3, 1, 2), (32, 2, 8, 3)];

    /// <summary>A case for each of several sizes, each from a seed of its own: 1 for the first, 2 for the second ...</summary>
    /// <param name="names">The sizes that matter to the function, of "N", "D", "H" and "K": cards name the case by them.</param>
    /// <param name="arguments">Takes the arguments of the function from a trial.</param>
    /// <param name="probe">What the result is the derivative of, if it is one.</param>
    /// <param name="hidden">The hidden layer's activation; null for no hidden layer.</param>
    /// <param name="loss">The loss; the binary cross-entropy on logits when left out.</param>
    /// <param name="sizes">The sizes; <see cref="UsualSizes"/> when left out.</param>
    public static IEnumerable<ExerciseCase> Cases(
        string names,
        Func<Trial, object[]> arguments,
        Func<Trial, GradientProbe>? probe = null,
        Activation? hidden = null,
        Loss? loss = null,
        IReadOnlyList<(int N, int D, int H, int K)>? sizes = null) =>
        (sizes ?? UsualSizes).Select((size, i) =>
        {
            return Made(i + 1) with { Redraw = Made };

            ExerciseCase Made(int seed)
            {
                var trial = new Trial(size.N, size.D, size.H, size.K, hidden, loss, seed);
                return new(trial.Name(names), arguments(trial), probe?.Invoke(trial));
            }
        });

    string Name(string names) => string.Join(", ", names.Select(name => string.Create(
        CultureInfo.InvariantCulture, $"{name} = {name switch { 'N' => N, 'D' => D, 'H' => H, _ => K }}")));
}
