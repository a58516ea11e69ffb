using BackpropLab.Notebooks.Formulas;
using Matrix = MathNet.Numerics.LinearAlgebra.Matrix<double>;

namespace BackpropLab.Notebooks.Tests.Lessons.Equations;

sealed partial class Evaluator
{
    /// <summary>The indices that an equation leaves open: it holds for every place of each.</summary>
    public static IReadOnlyList<string> Open(IEnumerable<Formula> sides, Scene scene)
    {
        var all = sides.SelectMany(Notation.FormulaParts.All).OfType<Scripts>().ToLookup(scripts => scripts.Base is Symbol or Function);
        var bound = all[true].SelectMany(scripts => IndicesOf(scripts.Below).Take(1)).ToHashSet();
        return [.. all[false].SelectMany(scripts => IndicesOf(scripts.Below)).Distinct().Where(index => !bound.Contains(index) && !scene.Indices.ContainsKey(index))];
    }

    /// <summary>The letters below a name that count something.</summary>
    static IEnumerable<string> IndicesOf(Formula? below) => below is null ? []
        : Brackets.Parts(below).OfType<Letters>().Where(letters => letters.Alphabet == Alphabet.Usual).Select(letters => letters.Text);

    /// <summary>What stands after a ∑, once for each place of its index, added up.</summary>
    Matrix Added(Scripts sum)
    {
        var rest = RestOfTerm();
        var index = ((Letters)Brackets.Parts(sum.Below!)[0]).Text;
        return Places(sum).Select(place => Value(rest, scene.With(index, place))).Aggregate((a, b) => a + b);
    }

    IEnumerable<int> Places(Scripts sum) => Brackets.Parts(sum.Below!) switch
    {
        [Letters, Symbol { Text: "=" }, Number { Digits: "1" }] => Enumerable.Range(0, (int)Value(sum.Above!, scene)[0, 0]),
        [Letters, Symbol { Text: "∈" }, Letters set] => scene.Sets[set.Text],
        [Letters index, Symbol { Text: "≠" }, Letters other] => Enumerable.Range(0, scene.Ranges[index.Text]).Where(place => place != scene.Indices[other.Text]),
        [Letters index] => Enumerable.Range(0, scene.Ranges[index.Text]),
        _ => throw new UnreadableFormulaException($"{sum.Below} under a ∑."),
    };

    /// <summary>The largest of what follows, over an index.</summary>
    Matrix Largest(Formula index)
    {
        var name = ((Letters)index).Text;
        var rest = RestOfTerm();
        return Arithmetic.Number(Enumerable.Range(0, scene.Ranges[name]).Max(place => Value(rest, scene.With(name, place))[0, 0]));
    }
}
