using System.Text.RegularExpressions;
using BackpropLab.Notebooks.Formulas;
using BackpropLab.Notebooks.Tests.Report.Formulas;

namespace BackpropLab.Notebooks.Tests.Lessons.Notation;

/// <summary>Holds every formula of the course to the table of notation on its map.</summary>
public partial class FormulaNotationTests
{
    /// <summary>What a layer has one of.</summary>
    static readonly HashSet<string> ofLayers = ["W", "b", "a", "z", "δ", "R"];

    public static TheoryData<string> All => CourseFormulas.All;

    [Fact]
    public void The_table_gives_each_symbol_once() => Assert.Equal(NotationTable.Symbols.Distinct(), NotationTable.Symbols);

    [Fact]
    public void The_table_has_no_letter_that_no_lesson_uses()
    {
        var used = CourseFormulas.Notebooks.Where(notebook => !notebook.Data.EndsWith("00-course-map.dib", StringComparison.Ordinal))
            .SelectMany(notebook => CourseFormulas.In(notebook.Data)).SelectMany(tex => NotationTable.NamesIn(TexParser.Parse(tex))).ToHashSet();

        Assert.Empty(NotationTable.Names.Except(used));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Every_letter_of_a_formula_stands_in_the_table(string tex) =>
        Assert.Empty(NotationTable.NamesIn(TexParser.Parse(tex)).Except(NotationTable.Names));

    [Theory]
    [MemberData(nameof(All))]
    public void A_raised_number_is_a_layer_in_brackets_and_a_power_without(string tex)
    {
        foreach (var scripts in FormulaParts.All(TexParser.Parse(tex)).OfType<Scripts>())
        {
            if (scripts.Above is Number { Digits: var digits })
                Assert.False(digits == "1" || (NameOf(scripts.Base) is { } name && name != "z" && ofLayers.Contains(name)), $"a power of {scripts.Base}");
            else if (scripts.Above is Row { Parts: [Symbol { Text: "(" }, ..] })
                Assert.Contains(NameOf(scripts.Base)!, ofLayers);
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public void A_transpose_is_a_raised_T_behind_the_layer(string tex)
    {
        Assert.DoesNotMatch(TransposeOfBrackets(), tex);
        Assert.DoesNotContain(FormulaParts.All(TexParser.Parse(tex)).OfType<Letters>(), letters => letters is { Text: "T", Alphabet: not Alphabet.SansSerif });
    }

    [Theory]
    [MemberData(nameof(All))]
    public void An_activation_counts_nothing_and_a_step_is_no_h(string tex) =>
        Assert.DoesNotContain(
            FormulaParts.All(TexParser.Parse(tex)).OfType<Scripts>().Select(scripts => scripts.Below).OfType<Formula>().SelectMany(FormulaParts.All),
            part => part is Letters { Text: "h" or "σ" });

    [Theory]
    [MemberData(nameof(All))]
    public void E_is_the_loss_of_one_sample_and_L_the_mean(string tex)
    {
        foreach (var equation in Gap().Split(tex))
            Assert.DoesNotMatch(MeanCalledE(), equation);
    }

    static string? NameOf(Formula part) => part switch
    {
        Letters letters => letters.Text,
        Primed primed => NameOf(primed.Base),
        _ => null,
    };

    [GeneratedRegex(@"\((\\?\w+)\^(\d|\{\(\w\)\})\)\^\{?\\mathsf")]
    private static partial Regex TransposeOfBrackets();

    [GeneratedRegex(@"\\qquad|\\\\|;")]
    private static partial Regex Gap();

    [GeneratedRegex(@"^[^=]*\bE\b[^=]*=\s*-?\s*\\t?frac\{1\}\{2?[NB]\}")]
    private static partial Regex MeanCalledE();
}
