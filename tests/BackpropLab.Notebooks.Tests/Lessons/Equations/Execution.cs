using BackpropLab.Notebooks.Formulas;
using Matrix = MathNet.Numerics.LinearAlgebra.Matrix<double>;

namespace BackpropLab.Notebooks.Tests.Lessons.Equations;

/// <summary>Holds the sides of an equation against each other, with the values of a scene.</summary>
static class Execution
{
    const double Tolerance = 1e-12;

    /// <summary>Which sides have values in the scene; none if fewer than two have, for then nothing is compared.</summary>
    public static IReadOnlyList<int> Run(Equation equation, Scene scene)
    {
        if (equation.Sides.All(side => Shapes(side).Count > 0))
            return RunShapes(equation);
        var executed = new HashSet<int>();
        var open = Evaluator.Open(equation.Sides.SelectMany(side => side), scene);
        foreach (var there in open.All(scene.Ranges.ContainsKey) ? Places(open, scene) : [])
        {
            if (equation.Condition is var (index, another) && there.Indices[index] == there.Indices[another])
                continue;
            var bound = Enumerable.Range(0, equation.Sides.Count).Where(i => IsBound(equation, i, there)).ToList();
            if (bound.Count < 2)
                continue;
            foreach (var i in bound.Skip(1))
            {
                var (first, other) = (Value(equation, bound[0], there), Value(equation, i, there));
                Compare(first, other, equation.Relations[i - 1], $"{scene.Name}: side {bound[0] + 1} and side {i + 1}");
            }

            executed.UnionWith(bound);
        }

        return [.. executed.Order()];
    }

    /// <summary>Every place of every open index.</summary>
    static IEnumerable<Scene> Places(IReadOnlyList<string> open, Scene scene) => open.Aggregate(
        (IEnumerable<Scene>)[scene],
        (scenes, index) => scenes.SelectMany(there => Enumerable.Range(0, scene.Ranges[index]).Select(place => there.With(index, place))));

    /// <summary>Whether all names of a side have values. Shapes that do not fit are another matter: they fail where the side is compared.</summary>
    static bool IsBound(Equation equation, int side, Scene scene)
    {
        try
        {
            Value(equation, side, scene);
            return true;
        }
        catch (UnboundNameException)
        {
            return false;
        }
        catch (UnreadableFormulaException)
        {
            return true;
        }
    }

    /// <summary>The value of a side; left of an arrow it is that of a parameter after the library's step.</summary>
    static Matrix Value(Equation equation, int side, Scene scene) => (side, equation.Relations[0], equation.Sides[side]) is (0, "←", [Letters { Text: var name }])
        ? scene.Values.GetValueOrDefault(name + "←") ?? throw new UnboundNameException(name + "←")
        : Evaluator.Value(equation.Sides[side], scene);

    static void Compare(Matrix first, Matrix other, string relation, string where)
    {
        Assert.True((first.RowCount, first.ColumnCount) == (other.RowCount, other.ColumnCount), $"{where}: {Arithmetic.Shape(first)} and {Arithmetic.Shape(other)}");
        var apart = relation == "≥" ? (other - first).Enumerate().Max() : (first - other).Enumerate().Zip(first.Enumerate(), (gap, size) => Math.Abs(gap) / Math.Max(1, Math.Abs(size))).Max();
        Assert.True(apart <= Tolerance, $"{where} differ by {apart:E1}:\n{first}\n{other}");
    }

    static IReadOnlyList<int> RunShapes(Equation equation)
    {
        var products = equation.Sides.Select(side => Shapes(side).Aggregate((left, right) =>
        {
            Assert.Equal(left.Columns, right.Rows);
            return (left.Rows, right.Columns);
        })).ToList();
        Assert.All(products, product => Assert.Equal(products[0], product));
        return [.. Enumerable.Range(0, products.Count)];
    }

    /// <summary>Shapes side by side, <c>(H, 1)(1, 1)</c>; empty if it is anything else.</summary>
    static IReadOnlyList<(string Rows, string Columns)> Shapes(IReadOnlyList<Formula> side)
    {
        var shapes = side.Chunk(5).Select(chunk => chunk is [Symbol { Text: "(" }, var rows, Symbol { Text: "," }, var columns, Symbol { Text: ")" }]
            ? (rows.ToString(), columns.ToString()) : ((string, string)?)null).ToList();
        return shapes.All(shape => shape is not null) ? [.. shapes.Select(shape => shape!.Value)] : [];
    }
}
