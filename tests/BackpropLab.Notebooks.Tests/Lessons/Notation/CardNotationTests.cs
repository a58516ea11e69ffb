using System.Globalization;
using System.Text.RegularExpressions;
using BackpropLab.Exercises;
using BackpropLab.Lessons;
using BackpropLab.Notebooks.Formulas;
using BackpropLab.Notebooks.Tests.Report.Formulas;

namespace BackpropLab.Notebooks.Tests.Lessons.Notation;

/// <summary>Holds what hints and cards say to the lessons' notation; code, between backticks, has its own names.</summary>
public partial class CardNotationTests
{
    static readonly IReadOnlyList<FunctionExercise> exercises = [.. new MlpCourse().Lessons.SelectMany(lesson => lesson.Exercises)];
    static readonly IReadOnlyList<ConceptQuestion> questions = [.. new MlpCourse().Lessons.SelectMany(lesson => lesson.Questions)];
    static readonly IReadOnlyList<Prediction> predictions = [.. new MlpCourse().Lessons.SelectMany(lesson => lesson.Predictions)];

    static readonly IReadOnlyList<OpenTask> tasks = [.. new MlpCourse().Lessons.Select(lesson => lesson.Task).OfType<OpenTask>()];

    /// <summary>All cases of the clinic, which is in lesson 12, as one.</summary>
    const string TheClinic = "12.clinic";

    /// <summary>Results of every size, so that a prediction that explains them says all that it has to say.</summary>
    static readonly double[] results = [.. Enumerable.Range(-9, 16).Select(power => Math.Pow(10, power)), 0.69, 0.5, 3, 20, 60, 75];

    /// <summary>English words of one letter, and the sign of a sum.</summary>
    static readonly string[] words = ["A", "I", "Σ"];

    /// <summary>Small letters below and above the line, and what they are on it.</summary>
    const string Below = "ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ", OfBelow = "aehijklmnoprstuvx", Above = "ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ", OfAbove = "abcdefghijklmnoprstuvwxyz";

    /// <summary>The letters of each lesson's formulas.</summary>
    static readonly IReadOnlyList<(int Lesson, HashSet<string> Letters)> lettersOf = [.. LessonRulesTests.Lessons.Select(lesson => (
        int.Parse(lesson.Data[..2], CultureInfo.InvariantCulture),
        CourseFormulas.In(lesson.Data).SelectMany(tex => NotationTable.NamesIn(TexParser.Parse(tex))).ToHashSet()))];

    public static TheoryData<string> Ids => [.. exercises.Select(exercise => exercise.Id), .. questions.Select(question => question.Id), .. predictions.Select(prediction => prediction.Id), .. tasks.Select(task => task.Id), TheClinic];

    public static TheoryData<string> Notebooks => Run.CourseTests.Notebooks;

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_letter_of_a_card_stands_in_the_table(string id)
    {
        var letters = Texts(id).SelectMany(text => Letter().Matches(Code().Replace(text, ""))).Select(match => match.Value).Distinct();
        Assert.Empty(letters.Except(NotationTable.Names).Except(words));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_card_uses_no_letter_before_the_formulas_of_its_lesson_do(string id)
    {
        var letters = Plain(id).SelectMany(text => Letter().Matches(text)).Select(match => match.Value);
        Assert.Empty(letters.Except(UsedUpTo(LessonOf(id))).Except([.. words, "a", "C"]));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void What_a_card_calls_a_letter_is_what_the_table_says_of_it(string id)
    {
        foreach (var called in Plain(id).SelectMany(text => Called().Matches(text)))
            Assert.Contains(called.Groups["noun"].Value, NotationTable.Meanings[called.Groups["letter"].Value]);
        foreach (var counted in Plain(id).SelectMany(text => Counted().Matches(text)))
            Assert.Contains("how many", NotationTable.Meanings[counted.Groups["letter"].Value]);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void What_stands_below_a_letter_counts_and_what_counts_is_no_number(string id)
    {
        foreach (var indexed in Plain(id).SelectMany(text => Indexed().Matches(text)))
        {
            Assert.DoesNotContain(indexed.Groups["letter"].Value, NotationTable.Counters);
            Assert.All(indexed.Groups["below"].Value.Where(char.IsLetter), letter => Assert.Contains(OnTheLine(letter), NotationTable.Counters));
        }

        Assert.All(Plain(id).SelectMany(text => Number().Matches(text)), number => Assert.DoesNotContain(OnTheLine(number.Groups["letter"].Value[0]), NotationTable.Counters));
    }

    [Theory]
    [MemberData(nameof(Notebooks))]
    public void A_lessons_cells_take_no_letter_that_means_something_else(string notebook) =>
        Assert.DoesNotMatch(LetterOfItsOwn(), File.ReadAllText(Path.Combine(Repository.Notebooks, notebook)));

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_card_counts_layers_in_brackets(string id) => Assert.All(Texts(id), text => Assert.DoesNotMatch(LayerWithoutBrackets(), text));

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_card_takes_no_derivative_of_a_loss_that_no_lesson_has(string id) =>
        Assert.All(Texts(id), text => Assert.DoesNotMatch(OtherLoss(), text));

    [Theory]
    [MemberData(nameof(Notebooks))]
    public void A_lessons_cells_and_tables_count_layers_in_brackets(string notebook) =>
        Assert.DoesNotMatch(LayerWithoutBrackets(), File.ReadAllText(Path.Combine(Repository.Notebooks, notebook)));

    static int LessonOf(string id) => int.Parse(id.Split('.')[0], CultureInfo.InvariantCulture);

    static IEnumerable<string> UsedUpTo(int lesson) => lettersOf.Where(used => used.Lesson <= lesson).SelectMany(used => used.Letters);

    static string OnTheLine(char letter) =>
        Below.IndexOf(letter) is >= 0 and var below ? OfBelow[below..(below + 1)]
        : Above.IndexOf(letter) is >= 0 and var above ? OfAbove[above..(above + 1)] : $"{letter}";

    static IEnumerable<string> Plain(string id) => Texts(id).Select(text => Code().Replace(text, ""));

    /// <summary>All that can be read on the cards of an exercise, of a question, of a prediction, of an open task or of the clinic.</summary>
    static IEnumerable<string> Texts(string id) =>
    [
        .. exercises.Where(exercise => exercise.Id == id).SelectMany(exercise => (IEnumerable<string>)
        [
            exercise.Title, exercise.Explanation, .. exercise.Results, .. exercise.Hints,
            .. exercise.Misconceptions.SelectMany(misconception => new[] { misconception.Sentence, misconception.Advice.Remedy }).OfType<string>(),
            .. exercise.Cases.Select(given => given.Probe?.Name).OfType<string>(),
        ]),
        .. questions.Where(question => question.Id == id).SelectMany(question => (IEnumerable<string>)
            [question.Text, .. question.Choices.SelectMany(choice => new[] { choice.Text, choice.Answer })]),
        .. predictions.Where(prediction => prediction.Id == id).SelectMany(prediction => Texts(prediction).Prepend(prediction.Text)),
        .. tasks.Where(task => task.Id == id).SelectMany(task => task.Goals.Select(goal => goal.Name).Prepend(task.Title)),
        .. id == TheClinic ? Courses.Found.Cases.Select(item => item.FaultIn(item.Make())).SelectMany(fault => new[] { fault.Clue, fault.Explanation }) : [],
    ];

    static IEnumerable<string> Texts(Prediction prediction) => prediction switch
    {
        ChoicePrediction choice => [.. choice.Possibilities.SelectMany(possibility => new[] { possibility.Text, possibility.Why }), .. choice.Computed],
        NumberPrediction number => [number.Quantity, .. results.Select(number.Because)],
        OrderPrediction order =>
        [
            order.Quantity, .. order.Things, order.Because([.. order.Things.Select((_, i) => (double)i)]), order.Because([.. order.Things.Select((_, i) => (double)-i)]),
        ],
        _ => throw new NotSupportedException($"What a card of {prediction.Id} says is not known here."),
    };

    [GeneratedRegex("`[^`]*`")]
    private static partial Regex Code();

    [GeneratedRegex(@"(?<![\p{L}\p{Nd}'’\-])[A-Za-zα-ωΑ-Ω](?![\p{L}\p{Nd}'’.])")]
    private static partial Regex Letter();

    [GeneratedRegex(@"\b(?<noun>unit|feature|step|class|sample|batch|epoch|layer|width) (?<letter>[b-zB-HJ-Z])(?![\p{L}\p{Nd}'’])")]
    private static partial Regex Called();

    // "E = 7" in the name of a case.
    [GeneratedRegex(@"(?<![\p{L}\p{Nd}'’\-] ?)(?<letter>\p{Lu}) = \d+(,|$)")]
    private static partial Regex Counted();

    [GeneratedRegex(@"(?<![\p{L}\p{Nd}])(?<letter>\p{L})(_(?!in|out)(?<below>[a-z]+)|(?<below>[ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ]+))")]
    private static partial Regex Indexed();

    // "e^c", "eᵐ" and "a + c)".
    [GeneratedRegex(@"e(\^(?<letter>[a-z])(?![\p{L}_])|(?<letter>[ᵃ-ᶻⁱⁿ]))|\+ (?<letter>[a-z])\)")]
    private static partial Regex Number();

    [GeneratedRegex(@"double e = |variance \d/n\b")]
    private static partial Regex LetterOfItsOwn();

    [GeneratedRegex(@"[WbaδR][¹²³]|z¹")]
    private static partial Regex LayerWithoutBrackets();

    [GeneratedRegex(@"∂\(N")]
    private static partial Regex OtherLoss();
}
