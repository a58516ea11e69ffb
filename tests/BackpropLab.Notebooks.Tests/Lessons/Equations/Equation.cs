using BackpropLab.Notebooks.Formulas;

namespace BackpropLab.Notebooks.Tests.Lessons.Equations;

/// <summary>Sides that a formula says are equal, or one that is given the value of the other.</summary>
/// <param name="Sides">The sides, from left to right.</param>
/// <param name="Relations">What stands between them: one fewer.</param>
/// <param name="Condition">Two indices that differ, where it holds for such only.</param>
sealed record Equation(IReadOnlyList<IReadOnlyList<Formula>> Sides, IReadOnlyList<string> Relations, (string, string)? Condition = null)
{
    static readonly HashSet<string> equating = ["=", "←", "≥", "≈"];

    /// <summary>The equations of a displayed formula; shapes, words and what only points the way are none.</summary>
    public static IReadOnlyList<Equation> In(Formula formula)
    {
        var equations = new List<Equation>();
        foreach (var piece in Lines(formula).SelectMany(line => Brackets.Cut(line, Separates)).Select(cut => UpToWords(cut.Parts)))
        {
            var sides = Brackets.Cut(piece, part => part is Symbol { Kind: AtomKind.Relation }).ToList();
            var relations = sides.Skip(1).Select(side => ((Symbol)side.Separator!).Text).ToList();
            if (relations is ["≠"] && sides is [{ Parts: [Letters one] }, { Parts: [Letters other] }])
                equations[^1] = equations[^1] with { Condition = (one.Text, other.Text) };
            else if (relations.Count > 0 && relations.All(equating.Contains))
                equations.Add(new([.. sides.Select(side => side.Parts)], relations));
        }

        return equations;
    }

    static IEnumerable<IReadOnlyList<Formula>> Lines(Formula formula) => formula is Formulas.Table { Kind: TableKind.Aligned } table
        ? table.Rows.SelectMany(cells => cells.Chunk(2)).Select(pair => pair.SelectMany(Brackets.Parts).ToList())
        : Brackets.Parts(formula) is [Formulas.Table { Kind: TableKind.Aligned } only] ? Lines(only)
        : [Brackets.Parts(formula)];

    static bool Separates(Formula part) => part is Space or Symbol { Text: "," or ";" or "." };

    static IReadOnlyList<Formula> UpToWords(IReadOnlyList<Formula> parts) => [.. parts.TakeWhile(part => part is not Words)];
}
