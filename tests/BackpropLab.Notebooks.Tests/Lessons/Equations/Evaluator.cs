using BackpropLab.Notebooks.Formulas;
using Matrix = MathNet.Numerics.LinearAlgebra.Matrix<double>;

namespace BackpropLab.Notebooks.Tests.Lessons.Equations;

/// <summary>Computes a formula as it stands, with what a scene gives for its letters.</summary>
sealed partial class Evaluator
{
    readonly Scene scene;
    readonly IReadOnlyList<Formula> parts;
    int next;

    Evaluator(Scene scene, IReadOnlyList<Formula> parts) => (this.scene, this.parts) = (scene, parts);

    Formula? Here => next < parts.Count ? parts[next] : null;

    /// <summary>The value of a side of an equation.</summary>
    /// <exception cref="UnboundNameException">The scene has no value for one of its names.</exception>
    /// <exception cref="UnreadableFormulaException">It cannot be read, or its shapes do not fit.</exception>
    public static Matrix Value(IReadOnlyList<Formula> parts, Scene scene)
    {
        var evaluator = new Evaluator(scene, parts);
        var value = evaluator.Sum();
        return evaluator.Here is null ? value : throw new UnreadableFormulaException($"{evaluator.Here} is not read.");
    }

    static Matrix Value(Formula formula, Scene scene) => Value(Brackets.Parts(formula), scene);

    /// <summary>Terms with plus and minus between them.</summary>
    Matrix Sum()
    {
        var negative = Skip("−");
        var value = negative ? -Term() : Term();
        while (Here is Symbol { Text: "+" or "−" } sign)
        {
            next++;
            value = Arithmetic.Each(value, Term(), sign.Text == "+" ? (a, b) => a + b : (a, b) => a - b);
        }

        return value;
    }

    /// <summary>Factors side by side, or with ⊙ or a dot between them.</summary>
    Matrix Term()
    {
        var value = Factor();
        while (Here is not (null or Symbol { Text: "+" or "−" }))
            value = Skip("⊙") ? Arithmetic.Pointwise(value, Factor()) : Skip("⋅") ? Arithmetic.Product(value, Factor()) : Arithmetic.Product(value, Factor());
        return value;
    }

    bool Skip(string sign)
    {
        if (Here is null || !Brackets.Is(Here, sign))
            return false;
        next++;
        return true;
    }

    /// <summary>What stands up to the next plus or minus: what a sum adds up.</summary>
    IReadOnlyList<Formula> RestOfTerm()
    {
        var rest = Brackets.Cut([.. parts.Skip(next)], part => part is Symbol { Text: "+" or "−" }).First().Parts;
        next += rest.Count;
        return rest;
    }

    /// <summary>What stands in the bracket that opens here, between its commas, and the power on the bracket that closes it.</summary>
    (IReadOnlyList<IReadOnlyList<Formula>> Arguments, Formula? Power) Bracketed()
    {
        var depth = 0;
        var first = next + 1;
        do
            depth += Brackets.Opens(parts[next]) ? 1 : Brackets.Closes(parts[next]) ? -1 : 0;
        while (++next < parts.Count && depth > 0);
        var inside = parts.Skip(first).Take(next - 1 - first).ToList();
        return ([.. Brackets.Cut(inside, part => Brackets.Is(part, ",")).Select(cut => cut.Parts)], (parts[next - 1] as Scripts)?.Above);
    }
}
