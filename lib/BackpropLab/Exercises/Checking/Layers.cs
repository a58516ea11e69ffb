using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab.Exercises;

/// <summary>Results that are arrays of matrices, one for each layer: which layers are wrong, and where one looks first.</summary>
static class Layers
{
    /// <summary>What an element of an array is called: <c>dW[2]</c>.</summary>
    public static string Element(string array, int place) => FormattableString.Invariant($"{array}[{place}]");

    /// <summary>The arguments of a case with their names, each layer's by itself.</summary>
    public static IReadOnlyList<(string Name, object Value)> Arguments(FunctionExercise exercise, ExerciseCase exerciseCase) =>
    [
        .. exerciseCase.Arguments.Select((value, place) => (Name: Signature.Parameter(exercise.Solution, place), Value: value)).SelectMany(argument =>
            argument.Value is Matrix<double>[] layers ? layers.Select((matrix, l) => (Element(argument.Name, l), (object)matrix)) : [argument]),
    ];

    /// <summary>All layers of the first case that has a wrong one; of the case with most layers where there is none.</summary>
    public static IReadOnlyList<Comparison> Shown(IReadOnlyList<Comparison> all)
    {
        var cases = all.GroupBy(item => item.Input).ToArray();
        return [.. cases.FirstOrDefault(items => items.Any(item => !item.Agrees)) ?? cases.MaxBy(items => items.Count())!];
    }

    /// <summary>
    /// The layer to look at first. A pass goes wrong at some layer and stays wrong: the one that is next to those that are
    /// right, which are the last ones on the way back and the first ones on the way forward.
    /// </summary>
    /// <param name="wrong">A wrong layer.</param>
    /// <param name="all">All results of all cases.</param>
    public static Comparison First(Comparison wrong, IReadOnlyList<Comparison> all)
    {
        var layers = all.Where(item => item.Input == wrong.Input && item.Array == wrong.Array).ToArray();
        return layers[^1].Agrees ? layers.Last(item => item is { HasShape: true, Agrees: false, NotFinite: null }) : wrong;
    }

    /// <summary>Which layers of the first wrong case are right and which are not; null where all of them are wrong.</summary>
    public static string? Sentence(IReadOnlyList<Comparison> all)
    {
        var shown = Shown(all).ToLookup(item => item.Agrees, item => item.Result);
        return shown[true].Any() ? $"Right already: {string.Join(", ", shown[true])}. Not yet: {string.Join(", ", shown[false])}." : null;
    }
}
