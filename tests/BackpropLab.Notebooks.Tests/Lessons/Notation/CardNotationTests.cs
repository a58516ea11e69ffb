using System.Text.RegularExpressions;
using BackpropLab.Exercises;
using BackpropLab.Lessons;

namespace BackpropLab.Notebooks.Tests.Lessons.Notation;

/// <summary>Holds what hints and cards say to the lessons' notation; code, between backticks, has its own names.</summary>
public partial class CardNotationTests
{
    static readonly IReadOnlyList<FunctionExercise> exercises = [.. new MlpCourse().Lessons.SelectMany(lesson => lesson.Exercises)];
    static readonly IReadOnlyList<ConceptQuestion> questions = [.. new MlpCourse().Lessons.SelectMany(lesson => lesson.Questions)];

    /// <summary>English words of one letter, and the sign of a sum.</summary>
    static readonly string[] words = ["A", "I", "Σ"];

    public static TheoryData<string> Ids => [.. exercises.Select(exercise => exercise.Id), .. questions.Select(question => question.Id)];

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
    public void A_card_counts_layers_in_brackets(string id) => Assert.All(Texts(id), text => Assert.DoesNotMatch(LayerWithoutBrackets(), text));

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_card_takes_no_derivative_of_a_loss_that_no_lesson_has(string id) =>
        Assert.All(Texts(id), text => Assert.DoesNotMatch(OtherLoss(), text));

    [Theory]
    [MemberData(nameof(Notebooks))]
    public void A_lessons_cells_and_tables_count_layers_in_brackets(string notebook) =>
        Assert.DoesNotMatch(LayerWithoutBrackets(), File.ReadAllText(Path.Combine(Repository.Notebooks, notebook)));

    /// <summary>All that can be read on the cards of an exercise or of a question.</summary>
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
    ];

    [GeneratedRegex("`[^`]*`")]
    private static partial Regex Code();

    [GeneratedRegex(@"(?<![\p{L}\p{Nd}'’\-])[A-Za-zα-ωΑ-Ω](?![\p{L}\p{Nd}'’.])")]
    private static partial Regex Letter();

    [GeneratedRegex(@"[WbaδR][¹²³]|z¹")]
    private static partial Regex LayerWithoutBrackets();

    [GeneratedRegex(@"∂\(N")]
    private static partial Regex OtherLoss();
}
