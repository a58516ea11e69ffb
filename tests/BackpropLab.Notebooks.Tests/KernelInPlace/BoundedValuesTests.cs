using BackpropLab.Protocol;

namespace BackpropLab.Notebooks.Tests.KernelInPlace;

/// <summary>Values and exceptions that hold themselves, say nothing, say too much or never come to an end.</summary>
public class BoundedValuesTests
{
    static readonly TimeSpan patience = TimeSpan.FromMinutes(1);
    static readonly TimeSpan soon = TimeSpan.FromSeconds(0.3);

    const string Declarations = """
        record Ring(int Number) { public Ring? Next { get; set; } }
        class Torn : Exception { public override string Message => throw new InvalidOperationException("torn"); }
        class Silent : Exception { public override string Message => null!; }
        class Refusing { public int Value => throw new Torn(); }
        class Shaped { public int RowCount => throw new FormatException("no shape"); public int ColumnCount => 1; }
        var inner = typeof(Exception).GetField("_innerException", System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Instance)!;
        Exception Within(Exception outer, Exception cause) { inner.SetValue(outer, cause); return outer; }
        var kept = 5;
        """;

    [Fact]
    public async Task Values_that_hold_themselves_are_followed_a_few_levels()
    {
        var session = await Begin(patience);

        Assert.Equal("Ring { Number = 1, Next = Ring { Number = 1, Next = Ring { Number = 1, Next = Ring { Number = 1, Next = Ring { … } } } } }",
            await session.Value("var ring = new Ring(1); ring.Next = ring; ring"));
        Assert.Equal("(1, (2, (3, (4, (…)))))", await session.Value("(1, (2, (3, (4, (5, ring)))))"));
        Assert.Equal("[[[[[…]]]]]", await session.Value("var list = new List<object>(); list.Add(list); list"));
        Assert.Equal("[[[[{ … }]]]]", await session.Value("new[] { new[] { new[] { new object[] { KeyValuePair.Create(1, ring) } } } }"));
        Assert.Equal("Refusing { Value = (Torn: (its message could not be read: InvalidOperationException)) }", await session.Value("new Refusing()"));
        Assert.Equal("FormatException", (await session.Run("new Shaped()"))!.Name);
    }

    [Fact]
    public async Task Exceptions_that_hold_themselves_or_a_crowd_are_told_in_a_few_lines()
    {
        var session = await Begin(patience);

        var own = await session.Run("var own = new FormatException(\"mine\"); throw Within(own, own);");
        Assert.Equal("mine", own!.Message);
        Assert.Equal("caused by a FormatException that is told already: these exceptions go round in a circle", own.Traceback[^1]);
        var pair = await session.Run("var a = new FormatException(\"a\"); throw Within(a, Within(new ArgumentException(\"b\"), a));");
        Assert.Contains("caused by ArgumentException: b", pair!.Traceback);
        Assert.EndsWith("go round in a circle", pair.Traceback[^1]);

        var chain = await session.Run("var e = new Exception(\"0\"); for (var i = 1; i <= 1000; i++) e = new Exception(i.ToString(), e); throw e;");
        Assert.Equal(10, chain!.Traceback.Count(line => line.StartsWith("caused by", StringComparison.Ordinal)));
        Assert.Equal("... and 990 more causes", chain.Traceback[^1]);

        // Its own message would be told 2 to the power of 60 times.
        var tree = await session.Run("Exception tree = new FormatException(\"leaf\"); for (var i = 0; i < 60; i++) tree = new AggregateException(tree, tree); throw tree;");
        Assert.Equal("More than 100 errors occurred, one within another.", tree!.Message);
        Assert.Equal("One or more errors occurred. (a) (b)", (await session.Run("throw new AggregateException(new Exception(\"a\"), new Exception(\"b\"));"))!.Message);
        Assert.Equal("(its message could not be read: InvalidOperationException)", (await session.Run("throw new Torn();"))!.Message);
        Assert.Equal("", (await session.Run("throw new Silent();"))!.Message);
    }

    [Theory]
    [InlineData("class E : Exception { public override string Message { get { while (true) { } } } }\nthrow new E();")]
    [InlineData("class E : Exception { public override string Message { get { while (true) { } } } }\nnew E()")]
    [InlineData("class E : Exception { public override string Message { get { while (true) { } } } }\nthrow new Exception(\"outer\", new E());")]
    [InlineData("class E { public override string ToString() { while (true) { } } }\nnew E()")]
    [InlineData("class E { public int Getter { get { while (true) { } } } }\nnew E()")]
    [InlineData("class E { public string ToHtml() { while (true) { } } }\nnew E()")]
    [InlineData("IEnumerable<int> E() { while (true) { } yield break; }\nE()")]
    [InlineData("class E { public int RowCount { get { while (true) { } } } public int ColumnCount => 1; }\ndisplay(new E());")]
    public async Task What_does_not_come_to_its_end_while_it_is_shown_is_stopped_as_a_cell_is(string endless)
    {
        var session = new InPlaceSession(soon);
        await session.Run("var kept = 5;");

        Assert.Equal(CellError.InterruptedName, (await session.Run(endless))!.Name);
        Assert.Equal("5", await session.Value("kept"));
    }

    static async Task<InPlaceSession> Begin(TimeSpan limit)
    {
        var session = new InPlaceSession(limit);
        Assert.Null(await session.Run(Declarations));
        return session;
    }
}
