using BackpropLab.Exercises;

namespace BackpropLab.Tests.Exercises.Predictions;

/// <summary>What a student may write for each kind of prediction, and what happened as it is read from numbers.</summary>
public class PredictionReadingTests
{
    static readonly ChoicePrediction choice = new(
        "1.P1", "Which?", [new("One.", "It was one."), new("Two.", "It was two."), new("Three.", "It was three.")], ["x"], values => Letters.Of((int)values[0] - 1));

    static readonly NumberPrediction number = new("1.P2", "How many?", "share", "%", Within: 2, Least: -10, Most: 100, share => share < 50 ? "Less." : "More.");

    static readonly NumberPrediction count = new("1.P4", "How many rows?", "rows right", "row", Within: 1, Least: 0, Most: 120, _ => "So many.", IsWhole: true);

    static readonly OrderPrediction order = new("1.P3", "In which order?", ["slow", "fast", "middle"], "speed", LargestFirst: true, _ => "So it is.");

    static Prediction Of(string kind) => kind switch { "choice" => choice, "number" => number, "count" => count, _ => order };

    [Theory]
    [InlineData("choice", "b", "b")]
    [InlineData("choice", "B", "b")]
    [InlineData("choice", " b) ", "b")]
    [InlineData("choice", "(b)", "b")]
    [InlineData("number", "12.5", "12.5")]
    [InlineData("number", " -3 ", "-3")]
    [InlineData("number", "40 %", "40")]
    [InlineData("number", "1e-3", "0.001")]
    [InlineData("count", "0", "0")]
    [InlineData("count", "1 row", "1")]
    [InlineData("count", "120 rows", "120")]
    [InlineData("order", "b a c", "bac")]
    [InlineData("order", "B,A,C", "bac")]
    [InlineData("order", "b > a > c", "bac")]
    [InlineData("order", "b-a-c", "bac")]
    [InlineData("order", "bac", "bac")]
    [InlineData("order", "b = a > c", "bac")]
    public void A_prediction_may_be_written_in_several_ways(string kind, string written, string read) => Assert.Equal(read, Of(kind).Read(written));

    [Theory]
    [InlineData("choice", "d")]
    [InlineData("choice", "ab")]
    [InlineData("choice", "two")]
    [InlineData("choice", ",")]
    [InlineData("choice", "é")]
    [InlineData("number", "12,5")]
    [InlineData("number", "half")]
    [InlineData("number", "%")]
    [InlineData("number", "NaN")]
    [InlineData("number", "1e999")]
    [InlineData("number", "-10.5")]
    [InlineData("number", "100.1")]
    [InlineData("count", "0.89")]
    [InlineData("count", "-3")]
    [InlineData("count", "121")]
    [InlineData("order", "b a", "c is missing")]
    [InlineData("order", "b a b", "b is there twice, c is missing")]
    [InlineData("order", "a b c d")]
    [InlineData("order", "b a c a", "a is there twice")]
    [InlineData("order", "bbb", "a is missing, b is there 3 times, c is missing")]
    public void What_is_no_prediction_gets_one_sentence_that_says_what_is(string kind, string written, string? fault = null)
    {
        Assert.Null(Of(kind).Read(written));
        var card = PredictionCard.Unreadable(Of(kind), written, note: null).ToString();
        Assert.EndsWith($"\n`\"{written}\"` is not a prediction here: {(fault is null ? "write" : $"{fault}. Write")} {Of(kind).Expected}, such as `Exercise.Predict(\"{Of(kind).Id}\", \"{Of(kind).Example}\")`.", card);
    }

    [Theory]
    [InlineData("choice")]
    [InlineData("number")]
    [InlineData("count")]
    [InlineData("order")]
    public void What_a_card_gives_as_an_example_is_a_prediction(string kind) => Assert.NotNull(Of(kind).Read(Of(kind).Example));

    [Fact]
    public void A_choice_holds_if_the_numbers_say_so_and_has_the_reason_of_what_happened()
    {
        Assert.True(choice.Holds("b", [2]));
        Assert.False(choice.Holds("b", [3]));
        Assert.Equal("It was three.", choice.Why([3]));
    }

    [Theory]
    [InlineData("40", 41.9, true)]
    [InlineData("40", 42.1, false)]
    [InlineData("44", 42.1, true)]
    public void A_number_holds_if_it_is_near_enough(string read, double value, bool holds) => Assert.Equal(holds, number.Holds(read, [value]));

    [Theory]
    [InlineData("bca", true)]
    [InlineData("bac", false)]
    [InlineData("acb", false)]
    public void An_order_holds_if_each_goes_on_where_the_one_before_stops(string read, bool holds) => Assert.Equal(holds, order.Holds(read, [1, 9, 5]));

    [Fact]
    public void What_comes_out_equal_may_stand_either_way()
    {
        Assert.True(order.Holds("bac", [5, 9, 5]));
        Assert.True(order.Holds("bca", [5, 9, 5]));
        Assert.True((order with { LargestFirst = false }).Holds("acb", [5, 9, 5]));
    }

    [Fact]
    public void The_cards_of_each_kind_read_well() => Snapshot.Match(
        "predictions", string.Join("\n\n", Cards(choice, "b", "c", 3).Concat(Cards(number, "40", "45", 44.4444)).Concat(Cards(count, "4", "5", 3)).Concat(Cards(order, "bac", "bca", 1, 9, 5))));

    [Fact]
    public void A_card_has_the_same_in_HTML()
    {
        var html = PredictionCard.Outcome(order, new("bac", "bac", IsSeen: true), [1, 9, 5], note: null).ToHtml();

        Assert.Contains("role=\"group\" aria-label=\"1.P3: not as predicted\"", html);
        Assert.Contains("<caption>By speed, the largest first</caption>", html);
        Assert.Contains("<td class=\"bl-text\">a) slow</td><td class=\"bl-text\">c) middle</td>", html);
        Assert.Contains("<p>So it is.</p>", html);
    }

    [Fact]
    public void What_happened_without_a_prediction_is_folded_and_nothing_of_it_stands_outside()
    {
        var html = PredictionCard.Outcome(order, null, [1, 9, 5], note: "A note.").ToHtml();
        var (from, to) = (html.IndexOf("<details>", StringComparison.Ordinal), html.IndexOf("</details>", StringComparison.Ordinal));

        Assert.Contains("<details>\n<summary>Show what happened without a prediction</summary>", html);
        Assert.Contains("c) middle", html[from..to]);
        Assert.Contains("So it is.", html[from..to]);
        Assert.DoesNotContain("c) middle", html[..from] + html[to..]);
        Assert.DoesNotContain("So it is.", html[..from] + html[to..]);
        Assert.DoesNotContain("<details>", PredictionCard.Outcome(order, new("bac", "bac", IsSeen: true), [1, 9, 5], note: null).ToHtml());
    }

    [Theory]
    [InlineData("0.8", "0.8 %, or 80 %? For the latter write `Exercise.Predict(\"1.P2\", \"80\")`.")]
    [InlineData("0.07", "0.07 %, or 7 %? For the latter write `Exercise.Predict(\"1.P2\", \"7\")`.")]
    [InlineData("0", null)]
    [InlineData("1", null)]
    [InlineData("80", null)]
    public void A_share_where_percent_are_asked_for_is_noted_and_doubted(string read, string? doubt)
    {
        Assert.Equal(doubt, number.Doubt(read));
        Assert.Null((number with { Unit = "mm" }).Doubt(read));
        var noted = PredictionCard.Noted(number, new(read, read, IsSeen: false), note: null).ToString();
        Assert.Contains($"your prediction: {read} %", noted);
        if (doubt is not null)
            Assert.Contains(doubt, noted);
        Assert.DoesNotContain("For the latter", PredictionCard.Noted(number, new(read, read, IsSeen: true), note: null).ToString());
    }

    [Theory]
    [InlineData("", "a number, -10 or more", "It counts as right within 2.")]
    [InlineData("mm", "a number of mm, -10 or more", "It counts as right within 2 mm.")]
    [InlineData("%", "a number of percent, -10 or more", "It counts as right within 2 points.")]
    public void A_number_says_its_unit_its_range_and_how_near_is_near_enough(string unit, string expected, string near)
    {
        var open = number with { Unit = unit, Most = double.PositiveInfinity };
        Assert.Equal((expected, near), (open.Expected, open.Nearness));
    }

    [Fact]
    public void Numbers_that_differ_far_behind_the_point_are_shown_so_far()
    {
        var card = PredictionCard.Outcome(choice with { Computed = ["x", "y"], Decimals = 8 }, null, [1, 1.0000004], note: null).ToString();
        Assert.Contains("x  1.00000000\ny  1.00000040\n", card);
    }

    static IEnumerable<ExerciseCard> Cards(Prediction prediction, string first, string later, params double[] values) =>
    [
        PredictionCard.Asked(prediction, known: null, isShown: false, note: null),
        PredictionCard.Asked(prediction, known: null, isShown: true, note: null),
        PredictionCard.Asked(prediction, new(first, null, IsSeen: true), isShown: true, note: null),
        PredictionCard.Noted(prediction, new(first, first, IsSeen: false), note: null),
        PredictionCard.Noted(prediction, new(first, first, IsSeen: false, IsLate: true), note: null),
        PredictionCard.Noted(prediction, new(first, first, IsSeen: true), note: null),
        PredictionCard.Noted(prediction, new(first, later, IsSeen: true), "The file could not be written."),
        PredictionCard.Outcome(prediction, null, values, note: null),
        PredictionCard.Outcome(prediction, new(first, first, IsSeen: true), values, note: null),
        PredictionCard.Outcome(prediction, new(first, later, IsSeen: true), values, note: null),
    ];
}
