using BackpropLab.Exercises;

namespace BackpropLab.Tests.Exercises.Predictions;

/// <summary>What a student may write for each kind of prediction, and what happened as it is read from numbers.</summary>
public class PredictionReadingTests
{
    static readonly ChoicePrediction choice = new(
        "1.P1", "Which?", [new("One.", "It was one."), new("Two.", "It was two."), new("Three.", "It was three.")], ["x"], values => Letters.Of((int)values[0] - 1));

    static readonly NumberPrediction number = new("1.P2", "How many?", "share", "%", Within: 2, share => share < 50 ? "Less." : "More.");

    static readonly OrderPrediction order = new("1.P3", "In which order?", ["slow", "fast", "middle"], "speed", LargestFirst: true, _ => "So it is.");

    static Prediction Of(string kind) => kind switch { "choice" => choice, "number" => number, _ => order };

    [Theory]
    [InlineData("choice", "b", "b")]
    [InlineData("choice", "B", "b")]
    [InlineData("choice", " b) ", "b")]
    [InlineData("choice", "(b)", "b")]
    [InlineData("number", "12.5", "12.5")]
    [InlineData("number", " -3 ", "-3")]
    [InlineData("number", "40 %", "40")]
    [InlineData("number", "1e-3", "0.001")]
    [InlineData("order", "b a c", "bac")]
    [InlineData("order", "B,A,C", "bac")]
    [InlineData("order", "b > a > c", "bac")]
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
    [InlineData("order", "b a")]
    [InlineData("order", "b a b")]
    [InlineData("order", "a b c d")]
    [InlineData("order", "b a c a")]
    public void What_is_no_prediction_gets_one_sentence_that_says_what_is(string kind, string written)
    {
        Assert.Null(Of(kind).Read(written));
        var card = PredictionCard.Unreadable(Of(kind), written, note: null).ToString();
        Assert.EndsWith($"\n`\"{written}\"` is not a prediction here: write {Of(kind).Expected}, such as `Exercise.Predict(\"{Of(kind).Id}\", \"{Of(kind).Example}\")`.", card);
    }

    [Theory]
    [InlineData("choice")]
    [InlineData("number")]
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
        "predictions", string.Join("\n\n", Cards(choice, "b", "c", 3).Concat(Cards(number, "40", "45", 44.4444)).Concat(Cards(order, "bac", "bca", 1, 9, 5))));

    [Fact]
    public void A_card_has_the_same_in_HTML()
    {
        var html = PredictionCard.Outcome(order, new("bac", "bac", IsSeen: true), [1, 9, 5], note: null).ToHtml();

        Assert.Contains("role=\"group\" aria-label=\"1.P3: not as predicted\"", html);
        Assert.Contains("<caption>By speed, the largest first</caption>", html);
        Assert.Contains("<td class=\"bl-text\">a) slow</td><td class=\"bl-text\">c) middle</td>", html);
        Assert.Contains("<p>So it is.</p>", html);
    }

    static IEnumerable<ExerciseCard> Cards(Prediction prediction, string first, string later, params double[] values) =>
    [
        PredictionCard.Asked(prediction, note: null),
        PredictionCard.Noted(prediction, new(first, first, IsSeen: false), note: null),
        PredictionCard.Noted(prediction, new(first, later, IsSeen: true), "The file could not be written."),
        PredictionCard.Outcome(prediction, null, values, note: null),
        PredictionCard.Outcome(prediction, new(first, first, IsSeen: true), values, note: null),
        PredictionCard.Outcome(prediction, new(first, later, IsSeen: true), values, note: null),
    ];
}
