using System.Data;
using System.Dynamic;
using System.Text.Json;
using System.Text.Json.Nodes;
using BackpropLab.Kernel;

namespace BackpropLab.Notebooks.Tests.Kernel;

public class ValuesTests
{
    [Theory]
    [InlineData(null, "null")]
    [InlineData("a text", "a text")]
    [InlineData(0.1, "0.1")]
    [InlineData(true, "true")]
    [InlineData(1e-20, "1E-20")]
    public void A_scalar_reads_as_it_is_written(object? value, string expected)
    {
        var bundle = ValueFormatter.Format(value);
        Assert.Equal(expected, bundle.Text);
        Assert.False(bundle.Has("text/html"));
    }

    [Fact]
    public void Tuples_sequences_records_and_anonymous_objects_read_well_as_text()
    {
        Assert.Equal("(1, \"a\", [2, 3])", Text((1, "a", new[] { 2, 3 })));
        Assert.Equal("Point { X = 1, Y = 2.5 }", Text(new Point(1, 2.5)));
        Assert.Equal("new { A = 1, B = new { C = [1, 2] } }", Text(new { A = 1, B = new { C = new[] { 1, 2 } } }));
        Assert.Equal("{ \"one\": 1, \"two\": 2 }", Text(new Dictionary<string, int> { ["one"] = 1, ["two"] = 2 }));
        Assert.Equal("[]", Text(Array.Empty<int>()));
    }

    [Fact]
    public void Groups_keep_their_keys()
    {
        var groups = Enumerable.Range(0, 5).GroupBy(v => v % 2);
        Assert.Equal("{ 0: [0, 2, 4], 1: [1, 3] }", Text(groups));
        Assert.Equal("{ 0: [0, 2, 4], 1: [1, 3] }", Text(Enumerable.Range(0, 5).ToLookup(v => v % 2)));
        Assert.Equal("{ 1: [1, 3] }", Text(groups.Last()));
        Assert.Equal(
            "<table class=\"lab-value\"><thead><tr><th scope=\"col\">key</th><th scope=\"col\">items</th></tr></thead>"
            + "<tbody><tr><th scope=\"row\">0</th><td>[0, 2, 4]</td></tr><tr><th scope=\"row\">1</th><td>[1, 3]</td></tr></tbody></table>",
            Html(groups));
    }

    [Fact]
    public void Pairs_read_as_a_dictionary_does()
    {
        var counts = new Dictionary<string, int> { ["one"] = 1, ["two"] = 2 };
        Assert.Equal("{ \"two\": 2 }", Text(counts.Where(pair => pair.Value > 1)));
        Assert.Equal("{ \"one\": 1 }", Text(counts.First()));
        Assert.Equal("{ 0: 0, 1: 0, 2: 0, 3: 0, 4: 0, 5: 0, 6: 0, 7: 0, 8: 0, 9: 0, 10: 0, 11: 0, 12: 0, 13: 0, 14: 0, 15: 0, 16: 0, 17: 0, 18: 0, 19: 0, … } (30 items)",
            Text(Enumerable.Range(0, 30).ToDictionary(i => i, _ => 0)));
    }

    [Fact]
    public void A_data_table_is_a_table_however_few_its_rows()
    {
        using var table = new DataTable();
        table.Columns.Add("n", typeof(int));
        table.Columns.Add("name");
        Assert.Equal("n  name", Text(table));
        table.Rows.Add(3, "three");
        table.Rows.Add(DBNull.Value, "none");
        Assert.Equal("   n   name\n   3  three\nnull   none", Text(table));
        Assert.Equal("   n  name\nnull  none", Text(new DataView(table, "n IS NULL", null, DataViewRowState.CurrentRows)));
        Assert.Equal("DataRow { n = 3, name = \"three\" }", Text(table.Rows[0]));
        Assert.Equal(
            "<table class=\"lab-value\"><thead><tr><th scope=\"col\">n</th><th scope=\"col\">name</th></tr></thead>"
            + "<tbody><tr><td>3</td><td>three</td></tr><tr><td>null</td><td>none</td></tr></tbody></table>",
            Html(table));
        Assert.Equal(Html(table), Html(table.Rows));
        Assert.Contains(Html(table), Html(new { Table = table }));
    }

    [Fact]
    public void An_expando_object_shows_its_members_by_name()
    {
        dynamic bag = new ExpandoObject();
        bag.A = 1;
        bag.B = "x";
        Assert.Equal("ExpandoObject { A = 1, B = \"x\" }", Text((object)bag));
        Assert.Equal(
            "<table class=\"lab-value\"><thead><tr><th scope=\"col\">A</th><th scope=\"col\">B</th></tr></thead><tbody><tr><td>1</td><td>x</td></tr></tbody></table>",
            Html(new object[] { bag }));
    }

    [Fact]
    public void Tasks_and_lazies_show_their_value_once_they_have_it_and_do_not_wait_for_it()
    {
        Assert.Equal("Task<int> { Status = RanToCompletion, Result = 5 }", Text(Task.FromResult(5)));
        Assert.Equal("Task<int> { Status = WaitingForActivation }", Text(new TaskCompletionSource<int>().Task));
        Assert.Equal("Task { Status = RanToCompletion }", Text(Task.CompletedTask));
        Assert.Equal("Task { Status = Faulted, Exception = InvalidOperationException: on purpose }", Text(Task.FromException(new InvalidOperationException("on purpose"))));
        var lazy = new Lazy<int>(() => 5);
        Assert.Equal("Lazy<int> { IsValueCreated = false }", Text(lazy));
        Assert.False(lazy.IsValueCreated);
        Assert.Equal(5, lazy.Value);
        Assert.Equal("Lazy<int> { IsValueCreated = true, Value = 5 }", Text(lazy));
    }

    [Fact]
    public void Json_stands_indented_alone_and_on_one_line_within_others()
    {
        var json = JsonNode.Parse("""{"a":[1,null],"ü":"x"}""");
        Assert.Equal("{\n  \"a\": [\n    1,\n    null\n  ],\n  \"ü\": \"x\"\n}", Text(json));
        Assert.Equal(Text(json), Text(JsonDocument.Parse(json!.ToJsonString())));
        Assert.Equal("[{\"a\":[1,null],\"ü\":\"x\"}]", Text(new[] { json }));
        Assert.StartsWith("<pre>{", Html(json));
    }

    [Fact]
    public void An_exception_as_a_value_is_its_sentence_and_no_stack_trace_of_ours()
    {
        Assert.Equal("InvalidOperationException: on purpose", Text(Thrown()));
        Assert.Equal("[InvalidOperationException: on purpose]", Text(new[] { Thrown() }));

        static Exception Thrown()
        {
            try
            {
                throw new InvalidOperationException("on purpose");
            }
            catch (InvalidOperationException e)
            {
                return e;
            }
        }
    }

    [Fact]
    public void Dates_read_the_same_in_every_country()
    {
        Assert.Equal("2026-01-02 03:04:05", Text(new DateTime(2026, 1, 2, 3, 4, 5)));
        Assert.Equal("2026-01-02 03:04:05.5 +02:00", Text(new DateTimeOffset(2026, 1, 2, 3, 4, 5, 500, TimeSpan.FromHours(2))));
        Assert.Equal("(2026-01-02, 03:04:00)", Text((new DateOnly(2026, 1, 2), new TimeOnly(3, 4))));
    }

    [Fact]
    public void Long_sequences_say_how_many_items_they_have() =>
        Assert.EndsWith("19, …] (1000 items)", Text(Enumerable.Range(0, 1000).ToList()));

    [Fact]
    public void A_sequence_is_run_through_once_in_whatever_ways_it_is_shown()
    {
        var runs = 0;
        var bundle = ValueFormatter.Format(new { Numbers = Numbers() });
        Assert.Equal(("new { Numbers = [1] }", 1), (bundle.Text, runs));
        Assert.Contains("[1]", bundle["text/html"]);

        IEnumerable<int> Numbers()
        {
            runs++;
            yield return 1;
        }
    }

    [Fact]
    public void A_matrix_shows_its_shape_and_aligned_columns() =>
        Assert.Equal("(2, 3)\n1   -2      3\n4  5.5  1E-09", Text(new[,] { { 1, -2, 3 }, { 4, 5.5, 1e-9 } }));

    [Fact]
    public void A_matrix_of_MathNet_is_seen_as_one()
    {
        var matrix = MathNet.Numerics.LinearAlgebra.Matrix<double>.Build.Dense(280, 2, (i, j) => i + j / 10.0);
        var bundle = ValueFormatter.Format(matrix);
        Assert.StartsWith("(280, 2)\n  0    0.1\n  1    1.1\n", bundle.Text);
        Assert.Contains("…", bundle.Text);
        Assert.Contains("shape (280, 2)", bundle["text/html"]);
    }

    [Fact]
    public void A_sequence_of_records_is_a_table_with_their_members_as_columns() => Assert.Equal(
        "<table class=\"lab-value\"><thead><tr><th scope=\"col\">X</th><th scope=\"col\">Y</th></tr></thead>"
        + "<tbody><tr><td>1</td><td>2</td></tr><tr><td>3</td><td>4</td></tr></tbody></table>",
        Html(new[] { new Point(1, 2), new Point(3, 4) }));

    [Fact]
    public void Text_within_values_is_escaped() => Assert.DoesNotContain("<script>", Html(new { A = "<script>" }));

    [Fact]
    public void Objects_render_by_either_convention()
    {
        Assert.Equal("<i>by formatter 3</i>", Html(new ByFormatter(3)));
        Assert.Equal("{\"n\":3}", ValueFormatter.Format(new ByFormatter(3)).ToJson()["application/vnd.lab+json"]!.ToJsonString());
        Assert.Equal("<i>by formatter 4</i>", Html(new InheritsFormatter(4)));
        Assert.Equal("<b>by method</b>", Html(new ByMethod()));
    }

    [Fact]
    public void Objects_render_themselves_inside_sequences_tuples_and_anonymous_objects()
    {
        Assert.Contains("<td><i>by formatter 1</i></td>", Html(new[] { new ByFormatter(1), new ByFormatter(2) }));
        Assert.Contains("<td><i>by formatter 1</i></td>", Html((1, new ByFormatter(1))));
        Assert.Contains("<td><b>by method</b></td>", Html(new { Card = new ByMethod() }));
        Assert.Contains("<td><b>by method</b></td>", Html(new Dictionary<string, ByMethod> { ["card"] = new() }));
    }

    [Fact]
    public void A_property_that_throws_does_not_hide_the_others() =>
        Assert.Equal("Faulty { Fine = 1, Broken = (InvalidOperationException: not today) }", Text(new Faulty()));

    [Fact]
    public void An_object_that_holds_itself_comes_to_an_end() => Assert.Contains("Circle", Text(new Circle()));

    static string Text(object? value) => ValueFormatter.Format(value).Text;

    static string Html(object? value) => ValueFormatter.Format(value)["text/html"];

    sealed record Point(int X, double Y);

    sealed class Faulty
    {
        public int Fine => 1;

        public int Broken => throw new InvalidOperationException("not today");
    }

    sealed class Circle
    {
        public Circle Self => this;
    }

    sealed class ByMethod
    {
        public string ToHtml() => "<b>by method</b>";
    }

    [TypeFormatterSource(typeof(Source))]
    class ByFormatter(int number)
    {
        public int Number { get; } = number;
    }

    sealed class InheritsFormatter(int number) : ByFormatter(number);

    [AttributeUsage(AttributeTargets.Class)]
    sealed class TypeFormatterSourceAttribute(Type formatterSourceType) : Attribute
    {
        public Type FormatterSourceType { get; } = formatterSourceType;
    }

    sealed class Source
    {
        public IEnumerable<object> CreateTypeFormatters() => [new Formatter("text/html", "<i>by formatter {0}</i>"), new Formatter("application/vnd.lab+json", "{{\"n\":{0}}}")];
    }

    sealed class Formatter(string mimeType, string format)
    {
        public string MimeType => mimeType;

        public bool Format(object value, TextWriter writer)
        {
            writer.Write(format, ((ByFormatter)value).Number);
            return true;
        }
    }
}
