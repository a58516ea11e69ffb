using BackpropLab.Notebooks.Formulas;
using Matrix = MathNet.Numerics.LinearAlgebra.Matrix<double>;

namespace BackpropLab.Notebooks.Tests.Lessons.Equations;

sealed partial class Evaluator
{
    static bool IsDerivative(Fraction fraction) => Brackets.Parts(fraction.Numerator) is [Symbol { Text: "∂" }, _];

    /// <summary><c>∂a/∂b</c>: its indices are those above the line, then those below.</summary>
    Matrix Derivative(Fraction fraction)
    {
        var (of, by) = (Brackets.Parts(fraction.Numerator)[1], Brackets.Parts(fraction.Denominator)[1]);
        return Element($"∂{FullName(of)}/∂{FullName(by)}", [.. IndicesIn(of), .. IndicesIn(by)]);
    }

    /// <summary>A name with its layer, its indices, its transpose or its power.</summary>
    Matrix Named(Formula part, string before = "")
    {
        var value = Element(before + FullName(part), [.. IndicesIn(part)]);
        return part switch
        {
            Scripts { Above: { } above } when Brackets.Parts(above)[^1] is Letters { Text: "T", Alphabet: Alphabet.SansSerif } => value.Transpose(),
            Scripts { Above: { } above } when Layer(above).Length == 0 => Power(value, above),
            _ => value,
        };
    }

    Matrix Element(string name, IReadOnlyList<(string Index, int Place)> places)
    {
        if (places.Count > 0 && scene.Families.TryGetValue(name, out var family))
            return family[places.Single().Place];
        if (places.Count == 0 && scene.Indices.TryGetValue(name, out var count))
            return Arithmetic.Number(count + 1);
        var whole = scene.Values.GetValueOrDefault(name) ?? throw new UnboundNameException(name);
        return (places, whole) switch
        {
            ([], _) => whole,
            ([var i, var j], _) => Arithmetic.Number(whole[i.Place, j.Place]),
            ([("n", var n)], _) => NetworkScene.Row(whole, n),
            ([var j], { RowCount: 1 }) => Arithmetic.Number(whole[0, j.Place]),
            ([var i], { ColumnCount: 1 }) => Arithmetic.Number(whole[i.Place, 0]),
            _ => throw new UnreadableFormulaException($"{name} has indices that its shape {Arithmetic.Shape(whole)} has not."),
        };
    }

    /// <summary>The name with its layer and with what below it is no index.</summary>
    string FullName(Formula part)
    {
        var name = NameOf(part) ?? throw new UnreadableFormulaException($"{part} is no name.");
        if (part is not Scripts scripts)
            return name;
        var layer = scripts.Above is { } above ? Layer(above) : "";
        var below = scripts.Below is null ? [] : Brackets.Parts(scripts.Below).Select(piece => piece switch
        {
            Symbol { Text: "∗" } => "∗",
            Function function => $" {function.Name}",
            Words words => $" {words.Text}",
            Letters { Alphabet: not Alphabet.Usual } letters => letters.Text + "*",
            _ => "",
        });
        return name + layer + string.Concat(below);
    }

    IEnumerable<(string Index, int Place)> IndicesIn(Formula part) => part is not Scripts scripts ? []
        : IndicesOf(scripts.Below).Select(index => scene.Indices.TryGetValue(index, out var place) ? (index, place) : throw new UnboundNameException($"the index {index}"));

    /// <summary>The number in brackets; empty where nothing but a transpose or a power is raised.</summary>
    string Layer(Formula above) => Brackets.Parts(above) is [Symbol { Text: "(" }, .. var inside]
        ? FormattableString.Invariant($"({Value([.. inside.TakeWhile(part => !Brackets.Is(part, ")"))], scene)[0, 0]:F0})")
        : "";

    static string? NameOf(Formula part) => part switch
    {
        Letters { Alphabet: Alphabet.Script } letters => letters.Text + "*",
        Letters letters => letters.Text,
        Primed primed => NameOf(primed.Base) + "'",
        Accent accent => NameOf(accent.Base) + accent.Mark.Text,
        Scripts scripts => NameOf(scripts.Base),
        _ => null,
    };
}
