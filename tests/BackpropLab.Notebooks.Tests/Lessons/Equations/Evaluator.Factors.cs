using System.Globalization;
using BackpropLab.Notebooks.Formulas;
using Matrix = MathNet.Numerics.LinearAlgebra.Matrix<double>;

namespace BackpropLab.Notebooks.Tests.Lessons.Equations;

sealed partial class Evaluator
{
    Matrix Factor()
    {
        var part = Here ?? throw new UnreadableFormulaException("Something is missing at the end.");
        if (Brackets.Sign(part) is { Kind: AtomKind.Opening })
            return Brackets.Is(part, "[") ? Iverson() : Group();
        next++;
        return part switch
        {
            Symbol { Text: "|" } => Absolute(),
            Symbol { Text: "∇" } or Scripts { Base: Symbol { Text: "∇" } } => Named(parts[next++], "∇"),
            Scripts { Base: Symbol { Text: "∑" } } sum => Added(sum),
            Number number => Arithmetic.Number(double.Parse(number.Digits, CultureInfo.InvariantCulture)),
            Scripts { Base: Number number, Above: { } power } => Power(Value(number, scene), power),
            Letters { Text: "e" } => Arithmetic.Number(Math.E),
            Scripts { Base: Letters { Text: "e" }, Above: { } exponent } => Value(exponent, scene).PointwiseExp(),
            Root { Degree: null } root => Value(root.Radicand, scene).PointwiseSqrt(),
            Fraction fraction when IsDerivative(fraction) => Derivative(fraction),
            Fraction fraction => Arithmetic.Each(Value(fraction.Numerator, scene), Value(fraction.Denominator, scene), (a, b) => a / b),
            Fenced { Body: Formulas.Table { Kind: TableKind.Matrix } table } => Written(table),
            Fenced { Body: Formulas.Table { Kind: TableKind.Cases } cases } => Case(cases),
            Function function => Applied(function),
            Scripts { Base: Function { Name: "max" }, Below: { } index } => Largest(index),
            Scripts { Base: Function function, Above: { } power, Below: null } => Power(Applied(function), power),
            _ when NameOf(part) is { } name && scene.Functions.TryGetValue(name, out var function) && Here is not null && Brackets.Opens(Here) => function(Group()),
            _ => Named(part),
        };
    }

    Matrix Group()
    {
        var (arguments, power) = Bracketed();
        var value = Value(arguments.Single(), scene);
        return power is null ? value : Power(value, power);
    }

    Matrix Absolute()
    {
        var inside = parts.Skip(next).TakeWhile(part => !Brackets.Is(part, "|")).ToList();
        next += inside.Count + 1;
        return Value(inside, scene).PointwiseAbs();
    }

    /// <summary><c>[i = j]</c>: 1 where it is so, else 0.</summary>
    Matrix Iverson()
    {
        var (arguments, _) = Bracketed();
        return arguments.Single() is [Letters one, Symbol { Text: "=" }, Letters other]
            ? Arithmetic.Number(scene.Indices[one.Text] == scene.Indices[other.Text] ? 1 : 0)
            : throw new UnreadableFormulaException("A square bracket holds two indices and a sign between them.");
    }

    Matrix Applied(Function function)
    {
        if (function.Name == "max")
        {
            var values = Bracketed().Arguments.Select(argument => Value(argument, scene)).ToList();
            return Arithmetic.Each(values[0], values[1], Math.Max);
        }

        var argument = Here is not null && Brackets.Opens(Here) ? Group() : Factor();
        return function.Name switch
        {
            "ln" => argument.PointwiseLog(),
            "tanh" => argument.Map(Math.Tanh),
            _ => throw new UnreadableFormulaException($"{function.Name} is no function of these lessons."),
        };
    }

    Matrix Written(Formulas.Table table) =>
        Matrix.Build.Dense(table.Rows.Count, table.Rows[0].Count, (i, j) => Value(table.Rows[i][j], scene)[0, 0]);

    /// <summary>Values and their conditions, element by element of what the conditions compare.</summary>
    Matrix Case(Formulas.Table cases)
    {
        Matrix? result = null;
        foreach (var row in cases.Rows)
        {
            var condition = Brackets.Cut(Brackets.Parts(row[1]), part => part is Symbol { Kind: AtomKind.Relation }).ToList();
            var holds = Arithmetic.Each(Value(condition[0].Parts, scene), Value(condition[1].Parts, scene), (a, b) => ((Symbol)condition[1].Separator!).Text switch
            {
                ">" => a > b,
                "≤" => a <= b,
                "≥" => a >= b,
                "<" => a < b,
                var other => throw new UnreadableFormulaException($"{other} is no condition."),
            } ? 1 : 0);
            var value = Arithmetic.Each(holds, Value(row[0], scene), (a, b) => a * b);
            result = result is null ? value : result + value;
        }

        return result!;
    }

    Matrix Power(Matrix value, Formula exponent) => Arithmetic.Each(value, Value(exponent, scene), Math.Pow);
}
