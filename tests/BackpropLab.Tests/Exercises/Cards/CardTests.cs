using BackpropLab.Display;
using BackpropLab.Exercises;
using BackpropLab.Tests.Exercises.Checking;
using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab.Tests.Exercises.Cards;

/// <summary>The cards as a student reads them.</summary>
public class CardTests
{
    static readonly FunctionExercise hiddenDelta = Courses.Found.Function("3.4")!;

    public static TheoryData<string> Kinds => ["solved", "misconception", "wrong-numbers", "exception", "several-results", "not-attempted", "endless"];

    [Theory, MemberData(nameof(Kinds))]
    public void A_check_is_answered_by_one_card(string kind) => Snapshot.Match(kind, Card(kind).ToString());

    [Theory]
    [InlineData("the *largest* of `a*b*c`", "the <em>largest</em> of <code>a*b*c</code>")]
    [InlineData("`*p`, 2 * 3 * 4, a*b*c and *", "<code>*p</code>, 2 * 3 * 4, a*b*c and *")]
    [InlineData("*both* deltas, above *and* below", "<em>both</em> deltas, above <em>and</em> below")]
    public void What_stands_between_asterisks_is_emphasised_and_a_product_is_none(string text, string html) => Assert.Equal(html, ParagraphBlock.Inline(text));

    [Fact]
    public void A_card_names_its_state_in_words_and_needs_no_colour()
    {
        var html = Card("misconception").ToHtml();

        Assert.Contains("role=\"group\" aria-label=\"3.4 The hidden delta (3 points): not yet\"", html);
        Assert.Contains("<span aria-hidden=\"true\">✗</span> not yet", html);
    }

    [Fact]
    public void Code_in_a_sentence_is_marked_and_its_characters_are_escaped()
    {
        var html = new ParagraphBlock("Compare with `>=`, a < b.");

        Assert.Equal("<p>Compare with <code>&gt;=</code>, a &lt; b.</p>\n", new HtmlBody(html).Text);
    }

    [Fact]
    public void The_solution_is_the_code_that_the_library_runs() =>
        Snapshot.Match("solutions", string.Join("\n\n", new[] { "1.3", "2.2", "3.1", "3.4", "4.4" }.Select(id => Exercise.Solution(id).ToString())));

    [Fact]
    public void A_right_answer_and_a_wrong_one_have_a_card_each() =>
        Snapshot.Match("answers", string.Join("\n\n", new[] { '?', 'a', 'c' }.Select(letter => Answered("3.Q1", letter))));

    static string Answered(string id, char letter)
    {
        var question = Courses.Found.Question(id)!;
        return (question[letter] is { } choice ? QuestionCard.Answered(question, letter, choice, note: null) : QuestionCard.Asked(question, note: null)).ToString();
    }

    static ExerciseCard Card(string kind) => kind switch
    {
        "solved" => Checked(hiddenDelta, Students.Right(hiddenDelta)),
        "misconception" => Checked(hiddenDelta, hiddenDelta.Misconceptions[0].Wrong),
        "wrong-numbers" => Checked(hiddenDelta, Students.WithMatrices(hiddenDelta, matrix => matrix.RowCount == 1 ? matrix : matrix + 0.5)),
        "exception" => Checked(hiddenDelta, arguments => (Matrix<double>)arguments[0]! * (Matrix<double>)arguments[1]!),
        "several-results" => Checked(Courses.Found.Function("3.2")!, Courses.Found.Function("3.2")!.Misconceptions[2].Wrong),
        "not-attempted" => Checked(hiddenDelta, _ => throw new NotSolvedYet()),
        _ => CheckCard.Of(hiddenDelta, CheckResult.Of(hiddenDelta, _ => StoppingHost.Loop(), TimeSpan.FromMilliseconds(100)), note: null),
    };

    static ExerciseCard Checked(FunctionExercise exercise, Func<object?[], object?> function) =>
        CheckCard.Of(exercise, CheckResult.Of(exercise, function, FunctionRun.Budget), note: null);

    sealed class HtmlBody(CardBlock block)
    {
        public string Text { get; } = Written(block);

        static string Written(CardBlock block)
        {
            var html = new HtmlOutput();
            block.WriteHtml(html);
            var text = html.ToString();
            return text[(text.IndexOf("</style>\n", StringComparison.Ordinal) + 9)..].Replace("\n</div>", "");
        }
    }
}
