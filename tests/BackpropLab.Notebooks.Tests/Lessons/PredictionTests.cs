using System.Collections.Concurrent;
using System.Globalization;
using System.Text.RegularExpressions;
using BackpropLab.Exercises;
using BackpropLab.Lessons;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace BackpropLab.Notebooks.Tests.Lessons;

/// <summary>Predictions in the lessons: asked before their experiment, and answered by it.</summary>
public partial class PredictionTests
{
    static readonly IReadOnlyDictionary<string, Prediction> course =
        new MlpCourse().Lessons.SelectMany(lesson => lesson.Predictions).ToDictionary(prediction => prediction.Id);

    static readonly IReadOnlyDictionary<string, PredictionPlace> places =
        LessonRulesTests.LessonsAndExperiments.SelectMany(lesson => PredictionPlace.In(lesson.Data)).ToDictionary(place => place.Id);

    /// <summary>The cards of a lesson's outcomes, read all at once: to compile an expression costs more than to run it.</summary>
    static readonly ConcurrentDictionary<string, Lazy<Task<IReadOnlyDictionary<string, string>>>> outcomes = new();

    public static TheoryData<string> Ids => [.. course.Keys];

    [Fact]
    public void Every_prediction_of_the_course_is_asked_in_its_lesson_or_its_experiments_and_no_other()
    {
        Assert.Equal(course.Keys.Order(), places.Keys.Order());
        Assert.All(places.Values, place => Assert.Equal(place.Lesson[..2], place.Id.Split('.')[0].PadLeft(2, '0')));
        Assert.All(
            places.Values.GroupBy(place => place.Lesson),
            lesson => Assert.Equal(course.Keys.Where(id => places[id].Lesson == lesson.Key), lesson.OrderBy(place => place.Asked).Select(place => place.Id)));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Its_outcome_stands_below_and_is_of_what_was_computed_in_between(string id)
    {
        var place = places[id];
        Assert.True(place.Asked < place.Answered, $"{id} is answered in cell {place.Answered} and asked in cell {place.Asked}.");

        var used = CSharpSyntaxTree.ParseText(place.Values, new CSharpParseOptions(kind: SourceCodeKind.Script)).GetRoot()
            .DescendantNodes().OfType<IdentifierNameSyntax>().Select(name => name.Identifier.Text).ToHashSet();
        var between = place.Cells[place.Asked..(place.Answered + 1)].Where(cell => cell.IsCSharp).SelectMany(cell => Declared(cell.Source));
        Assert.NotEmpty(used.Intersect(between));
        Assert.Empty(used.Intersect(place.Cells[(place.Answered + 1)..].Where(cell => cell.IsCSharp).SelectMany(cell => Declared(cell.Source))));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task The_teachers_prediction_is_what_happens_and_the_text_above_does_not_say_so(string id)
    {
        var (place, prediction) = (places[id], course[id]);
        var card = (await outcomes.GetOrAdd(place.Lesson, lesson => new(() => OutcomesOfAsync(lesson))).Value)[id];

        Assert.StartsWith($"○ {id}: not predicted\n", card);
        Assert.Equal(WhatHappened(prediction, card), Teachers(prediction, place.Predicted));
        Assert.DoesNotContain(Computed().Matches(card).Select(match => match.Groups[1].Value), number => Says(place.TextAbove, number));
        if (prediction is ChoicePrediction choice)
            Assert.DoesNotContain(choice.Possibilities[place.Predicted[0] - 'a'].Text.TrimEnd('.'), place.TextAbove, StringComparison.OrdinalIgnoreCase);
        if (prediction is OrderPrediction)
            Assert.NotEqual(string.Join(' ', place.Predicted.Split(' ').Order()), place.Predicted);
    }

    [Fact]
    public void What_happens_is_not_always_at_the_same_place()
    {
        var letters = places.Values.Where(place => course[place.Id] is ChoicePrediction).CountBy(place => place.Predicted).ToArray();
        Assert.True(letters.Max(letter => letter.Value) < 0.6 * letters.Sum(letter => letter.Value), string.Join(" ", letters));
    }

    static async Task<IReadOnlyDictionary<string, string>> OutcomesOfAsync(string lesson)
    {
        var asked = places.Values.Where(place => place.Lesson == lesson).ToArray();
        var cards = await (await Lesson.FinishedAsync(lesson)).Read<string[]>(
            $"new[] {{ {string.Join(", ", asked.Select(place => $"Exercise.Outcome(\"{place.Id}\", {place.Values}).ToString()"))} }}");
        return asked.Zip(cards).ToDictionary(pair => pair.First.Id, pair => pair.Second);
    }

    /// <summary>A teacher's number is near enough if the course says so; letters must be the ones that came out.</summary>
    static string WhatHappened(Prediction prediction, string card) => prediction switch
    {
        ChoicePrediction => HappenedLetter().Match(card).Groups[1].Value,
        NumberPrediction number => Within(number, card).ToString(),
        _ => string.Join(' ', Placed().Matches(card).Select(match => match.Groups[1].Value)),
    };

    static string Teachers(Prediction prediction, string predicted) => prediction is NumberPrediction ? bool.TrueString : predicted;

    static bool Within(NumberPrediction prediction, string card) => Math.Abs(
        double.Parse(HappenedNumber().Match(card).Groups[1].Value, CultureInfo.InvariantCulture)
        - double.Parse(places[prediction.Id].Predicted, CultureInfo.InvariantCulture)) <= prediction.Within;

    /// <summary>Whether a text has a number, rounded to the decimals that the text gives it; one digit alone, as in 0.06, says too little.</summary>
    static bool Says(string text, string number) => Decimals().Matches(text).Select(match => match.Value).Where(said => said.TrimStart('0', '.').Length > 1).Any(said =>
        double.Parse(number, CultureInfo.InvariantCulture).ToString($"F{said.Length - said.IndexOf('.') - 1}", CultureInfo.InvariantCulture) == said);

    static IEnumerable<string> Declared(string code) => CSharpSyntaxTree.ParseText(code, new CSharpParseOptions(kind: SourceCodeKind.Script)).GetRoot()
        .DescendantNodes(node => node is CompilationUnitSyntax or GlobalStatementSyntax or FieldDeclarationSyntax or VariableDeclarationSyntax
            or ExpressionStatementSyntax or AssignmentExpressionSyntax or DeclarationExpressionSyntax or ParenthesizedVariableDesignationSyntax)
        .Select(node => node switch
        {
            VariableDeclaratorSyntax variable => variable.Identifier.Text,
            SingleVariableDesignationSyntax variable => variable.Identifier.Text,
            MethodDeclarationSyntax method => method.Identifier.Text,
            _ => null,
        })
        .OfType<string>();

    [GeneratedRegex(@"what happened: (\w)\)")]
    private static partial Regex HappenedLetter();

    [GeneratedRegex(@"what happened +(-?[\d.]+(?:e[+-]\d+)?)")]
    private static partial Regex HappenedNumber();

    [GeneratedRegex(@"^\d+ +(\w)\)", RegexOptions.Multiline)]
    private static partial Regex Placed();

    [GeneratedRegex(@" (\d+\.\d{2,})(?: \S+)?$", RegexOptions.Multiline)]
    private static partial Regex Computed();

    [GeneratedRegex(@"(?<![\d.])\d+\.\d{2,}")]
    private static partial Regex Decimals();
}
