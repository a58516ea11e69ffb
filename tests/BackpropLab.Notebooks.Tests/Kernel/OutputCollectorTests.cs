namespace BackpropLab.Notebooks.Tests.Kernel;

public class OutputCollectorTests
{
    [Fact]
    public void The_runtimes_last_words_are_taken_out_also_where_what_the_cell_printed_came_in_between()
    {
        var collector = new OutputCollector(null);
        collector.Add(new StreamOutput("stderr", "a warning\nStack overflow.\n"));
        collector.Add(new StreamOutput("stdout", "before\n"));
        collector.Add(new StreamOutput("stderr", "   at Submission#1.Deeper()\n"));

        Assert.Equal("Stack overflow.\n   at Submission#1.Deeper()\n", collector.TakeLastWords());
        Assert.Equal([new StreamOutput("stderr", "a warning\n"), new StreamOutput("stdout", "before\n")], collector.Outputs);
    }

    [Fact]
    public void What_is_none_of_the_runtimes_stays()
    {
        var collector = new OutputCollector(null);
        collector.Add(new StreamOutput("stderr", "all is well\n"));

        Assert.Equal("", collector.TakeLastWords());
        Assert.Equal([new StreamOutput("stderr", "all is well\n")], collector.Outputs);
    }
}
