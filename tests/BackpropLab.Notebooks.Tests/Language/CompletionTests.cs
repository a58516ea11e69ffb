using BackpropLab.Protocol;

namespace BackpropLab.Notebooks.Tests.Language;

public class CompletionTests
{
    [Fact]
    public async Task The_members_of_a_class_come_with_their_kind_their_signature_and_our_documentation()
    {
        var reply = await Help.CompleteAsync("Chart.|", Help.Opening);

        var match = reply.Metadata.Types.Single(match => match.Text == "DecisionBoundary");
        Assert.Equal("method", match.Type);
        Assert.StartsWith("Figure Chart.DecisionBoundary(", match.Signature);
        Assert.Equal(Summary("M:BackpropLab.Chart.DecisionBoundary("), Said(reply, "DecisionBoundary"));
        Assert.Equal((6, 6), (reply.CursorStart, reply.CursorEnd));
    }

    [Theory]
    [InlineData("Chart.Dec|", "DecisionBoundary")]
    [InlineData("Chart.dec|", "DecisionBoundary")]
    [InlineData("Chart.DB|", "DecisionBoundary")]
    [InlineData("Chart.decbou|", "DecisionBoundary")]
    public async Task What_is_typed_of_a_name_narrows_them_down(string marked, string expected)
    {
        var reply = await Help.CompleteAsync(marked, Help.Opening);
        Assert.Equal(expected, reply.Matches[0]);
        Assert.DoesNotContain("Loss", reply.Matches);
        Assert.Equal((6, marked.Length - 1), (reply.CursorStart, reply.CursorEnd));
    }

    [Fact]
    public async Task What_fits_as_it_is_typed_comes_before_what_fits_by_its_words()
    {
        var reply = await Help.CompleteAsync("var epochsOfMine = 1; var eagerOrange = 2;\neo|", Help.Opening);
        Assert.Equal(["eagerOrange", "epochsOfMine"], reply.Matches.Take(2));
    }

    [Fact]
    public async Task Variables_and_functions_of_a_cell_above_come_before_the_framework()
    {
        var reply = await Help.CompleteAsync("l|", Help.Opening, "var learningRate = 0.1;\nint Layers() => 3;");
        Assert.Equal(["learningRate", "lock"], reply.Matches.Take(2));
        Assert.Equal(new("variable", "double learningRate"), Kind(reply, "learningRate"));
        Assert.Equal(new("method", "int Layers()"), Kind(reply, "Layers"));
        Assert.Equal(new("keyword", ""), Kind(reply, "lock"));
    }

    [Fact]
    public async Task Our_library_comes_before_the_framework_and_at_most_200_come_at_all()
    {
        var reply = await Help.CompleteAsync("|", Help.Opening);
        Assert.Equal(200, reply.Matches.Count);
        Assert.InRange(reply.Matches.ToList().IndexOf("Chart"), 0, 60);
        Assert.DoesNotContain("Action", reply.Matches.TakeWhile(match => match != "Mlp"));
    }

    [Fact]
    public async Task In_a_function_its_parameters_come_first_and_then_the_verbs_of_the_card()
    {
        var bare = await Help.CompleteAsync("Matrix<double> Delta(Matrix<double> zeta, Matrix<double> alpha)\n{\n    return |\n}", Help.Opening);
        Assert.Equal(["alpha", "zeta", "Rows", "Matrix"], bare.Matches.Take(4));
        var members = await Help.CompleteAsync("Matrix<double> Delta(Matrix<double> zeta)\n{\n    return zeta.|\n}", Help.Opening);
        Assert.Equal(["RowCount", "ColumnCount", "RowAt", "Times", "T", "PlusRow", "PointwiseExp", "Map", "SumOverRows", "MeanOverRows", "Enumerate"], members.Matches.Take(11));
        var outside = await Help.CompleteAsync("|", Help.Opening);
        Assert.NotEqual("Rows", outside.Matches[0]);
    }

    [Fact]
    public async Task The_properties_of_what_is_made_are_offered_within_its_braces()
    {
        var reply = await Help.CompleteAsync("var options = new TrainingOptions { Ep|", Help.Opening);
        Assert.Equal("Epochs", reply.Matches[0]);
        Assert.NotEmpty(Said(reply, "Epochs"));
    }

    [Theory]
    [InlineData("\"Chart.|\"")]
    [InlineData("// Chart.|")]
    [InlineData("#r \"../lib/|\"")]
    [InlineData("var |")]
    public async Task Nothing_is_offered_where_nothing_can_be_named(string marked) =>
        Assert.Empty((await Help.CompleteAsync(marked, Help.Opening)).Matches);

    [Fact]
    public async Task A_name_that_a_later_cell_declares_anew_is_of_its_new_type()
    {
        string[] above = [Help.Opening, "var x = 1.0;", "var x = \"text\";"];
        Assert.Contains("Substring", (await Help.CompleteAsync("x.|", above)).Matches);
        Assert.DoesNotContain("Substring", (await Help.CompleteAsync("x.|", above[..2])).Matches);
    }

    [Fact]
    public async Task Places_count_code_points()
    {
        var reply = await Help.CompleteAsync("var s = \"𝑥𝑦\"; Chart.Dec|", Help.Opening);
        Assert.Equal("DecisionBoundary", reply.Matches[0]);
        Assert.Equal((20, 23), (reply.CursorStart, reply.CursorEnd));
    }

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public async Task Lines_may_end_otherwise(string end)
    {
        var reply = await Help.CompleteAsync($"{Help.Opening}\nChart.Dec|".ReplaceLineEndings(end));
        Assert.Equal("DecisionBoundary", reply.Matches[0]);
    }

    [Fact]
    public async Task A_place_that_there_is_not_is_the_end()
    {
        Assert.Contains("DecisionBoundary", ((CompleteReply)await Help.AskAsync(new CompleteRequest("Chart.", 1000, [Help.Opening]))).Matches);
        Assert.NotEmpty(((CompleteReply)await Help.AskAsync(new CompleteRequest("Chart.", -5, [Help.Opening]))).Matches);
    }

    static (string Type, string Signature) Kind(CompleteReply reply, string text) =>
        reply.Metadata.Types.Where(match => match.Text == text).Select(match => (match.Type, match.Signature)).Single();

    static string Said(CompleteReply reply, string text) => (string)reply.Metadata.Documentation[text]!;

    /// <summary>The first summary in the library's documentation of a member whose id begins so.</summary>
    static string Summary(string id) => System.Xml.Linq.XDocument.Load(Path.Combine(Repository.Root, "lib", "bin", "BackpropLab.xml")).Descendants("member")
        .First(member => ((string)member.Attribute("name")!).StartsWith(id, StringComparison.Ordinal)).Element("summary")!.Value.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries) is var words ? string.Join(' ', words) : "";
}
