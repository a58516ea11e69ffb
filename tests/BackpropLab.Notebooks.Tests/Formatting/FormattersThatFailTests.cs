using BackpropLab.Kernel;

namespace BackpropLab.Notebooks.Tests.Formatting;

public class FormattersThatFailTests
{
    [Fact]
    public void A_formatter_source_that_only_takes_arguments_is_made_without_them()
    {
        Assert.Equal("<i>made</i>", ValueFormatter.Format(new ByArguments())["text/html"]);
        Assert.Equal("<i>made</i>", ValueFormatter.Format(new ByHiddenConstructor())["text/html"]);
    }

    [Fact]
    public void One_that_fails_gives_way_to_the_next_view_with_a_note_below()
    {
        var bundle = ValueFormatter.Format(new Failing(7));
        const string note = "The formatter source of Failing failed (InvalidOperationException: no <source> today); this is its next view.";
        Assert.Equal($"Failing {{ Number = 7 }}\n{note}", bundle.Text);
        Assert.EndsWith($"<p class=\"lab-note\">{note.Replace("<", "&lt;").Replace(">", "&gt;")}</p>", bundle["text/html"]);
        Assert.StartsWith("<table class=\"lab-value\">", bundle["text/html"]);
    }

    [Fact]
    public void Of_several_formatters_those_that_do_not_fail_are_taken()
    {
        var bundle = ValueFormatter.Format(new HalfFailing());
        Assert.Equal("{\"n\":3}", bundle["application/vnd.lab+json"]);
        Assert.Contains("<pre>half</pre><p class=\"lab-note\">The formatter for text/html of HalfFailing failed", bundle["text/html"]);
    }

    [Fact]
    public void ToHtml_that_fails_gives_way_as_well_and_after_a_formatter_it_is_the_next_view()
    {
        Assert.Contains("The ToHtml() of FailingToHtml failed (DivideByZeroException: ", ValueFormatter.Format(new FailingToHtml()).Text);
        Assert.StartsWith("<b>by method</b><p class=\"lab-note\">", ValueFormatter.Format(new FailingThenToHtml())["text/html"]);
    }

    [Fact]
    public void In_a_sequence_the_note_is_said_once()
    {
        var html = ValueFormatter.Format(new[] { new Failing(1), new Failing(2) })["text/html"];
        Assert.Single(html.Split("lab-note").Skip(1));
        Assert.Contains("<td>2</td>", html);
    }

    [Fact]
    public async Task The_cell_passes()
    {
        await using var kernel = Kernel.Cells.StartKernel();
        var execution = await kernel.ExecuteAsync("class Card { public string ToHtml() => throw new Exception(\"torn\"); } new Card()", TimeSpan.FromMinutes(1), cancellation: TestContext.Current.CancellationToken);
        Assert.True(execution.Succeeded);
        Assert.Contains("The ToHtml() of Card failed (Exception: torn)", Kernel.Cells.Result(execution)!.Html);
    }

    [TypeFormatterSource(typeof(ArgumentSource))]
    sealed class ByArguments;

    [TypeFormatterSource(typeof(HiddenSource))]
    sealed class ByHiddenConstructor;

    [TypeFormatterSource(typeof(FailingSource))]
    sealed class Failing(int number)
    {
        public int Number => number;
    }

    [TypeFormatterSource(typeof(HalfFailingSource))]
    sealed class HalfFailing
    {
        public override string ToString() => "half";
    }

    sealed class FailingToHtml
    {
        public string ToHtml() => throw new DivideByZeroException();
    }

    [TypeFormatterSource(typeof(FailingSource))]
    sealed class FailingThenToHtml
    {
        public string ToHtml() => "<b>by method</b>";
    }

    sealed class ArgumentSource
    {
        public ArgumentSource(int number) => throw new InvalidOperationException($"{number} is not to be asked for.");

        public IEnumerable<object> CreateTypeFormatters() => [new Formatter("text/html", () => "<i>made</i>")];
    }

    sealed class HiddenSource
    {
        readonly string made = "made";

        HiddenSource()
        {
        }

        public IEnumerable<object> CreateTypeFormatters() => [new Formatter("text/html", () => $"<i>{made}</i>")];
    }

    sealed class FailingSource
    {
        public IEnumerable<object> CreateTypeFormatters() => throw new InvalidOperationException("no <source> today");
    }

    sealed class HalfFailingSource
    {
        public IEnumerable<object> CreateTypeFormatters() =>
            [new Formatter("text/html", () => throw new InvalidOperationException("torn")), new Formatter("application/vnd.lab+json", () => "{\"n\":3}")];
    }

    sealed class Formatter(string mimeType, Func<string> write)
    {
        public string MimeType => mimeType;

        public bool Format(object _, TextWriter writer)
        {
            writer.Write(write());
            return true;
        }
    }

    [AttributeUsage(AttributeTargets.Class)]
    sealed class TypeFormatterSourceAttribute(Type formatterSourceType) : Attribute
    {
        public Type FormatterSourceType { get; } = formatterSourceType;
    }
}
