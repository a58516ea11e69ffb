using Plotly.NET;

namespace BackpropLab.PlotlyNetTests;

/// <summary>Who draws is one choice for all figures of a process, so no other test runs beside these.</summary>
[CollectionDefinition(nameof(DrawAllTests), DisableParallelization = true)]
[Collection(nameof(DrawAllTests))]
public sealed class DrawAllTests : IDisposable
{
    const string Mark = "data-drawn-by=\"Plotly.NET 6.0.0\"";

    public void Dispose() => PlotlyNet.DrawAll(false);

    [Theory]
    [MemberData(nameof(EveryFigure.Names), MemberType = typeof(EveryFigure))]
    public void Every_figure_shows_what_Plotly_NET_serialises_and_says_so(string name)
    {
        var figure = EveryFigure.Of(name);
        var (own, ownAlone) = (FigureHtml.Drawn(figure), figure.PlotlyJson);

        PlotlyNet.DrawAll();

        Assert.Contains(Mark, figure.ToHtml());
        Assert.Contains("<p class=\"bl-drawn-by\">Drawn by Plotly.NET 6.0.0.", figure.ToHtml());
        SameJson.Equal(own, FigureHtml.Drawn(figure));
        SameJson.Equal(ownAlone, figure.PlotlyJson);
    }

    [Fact]
    public void What_is_shown_was_written_by_Plotly_NET()
    {
        PlotlyNet.DrawAll();

        // Newtonsoft.Json, by which Plotly.NET serialises, writes whole numbers of a list with a decimal.
        Assert.Contains("\"x\":[1.0,2.0,3.0,", FigureHtml.Drawn(EveryFigure.Of("loss")));
    }

    [Fact]
    public void Panels_and_rows_show_figures_of_Plotly_NET()
    {
        PlotlyNet.DrawAll();

        Assert.Equal(2, EveryFigure.Other("row").ToHtml().Split(Mark).Length - 1);
        Assert.Equal(2, EveryFigure.Other("grid").ToHtml().Split(Mark).Length - 1);
    }

    [Fact]
    public void An_animation_keeps_its_frames_and_says_who_has_them()
    {
        var animation = EveryFigure.Of("boundary animation");

        PlotlyNet.DrawAll();

        Assert.Contains("Drawn by Plotly.NET 6.0.0. A chart of Plotly.NET has no frames: it drew the last, and the page moves the colours through the others.", animation.ToHtml());
        Assert.Contains("aria-label=\"Animation\"", animation.ToHtml());
    }

    [Fact]
    public void A_chart_made_of_a_figure_is_the_same_while_Plotly_NET_draws()
    {
        var figure = EveryFigure.Of("decision boundary");
        var own = figure.PlotlyJson;

        PlotlyNet.DrawAll();

        SameJson.Equal(own, GenericChart.toFigureJson(figure.ToPlotlyNet()), "frames");
    }

    [Fact]
    public void The_library_draws_again_when_it_is_told_so()
    {
        var own = FigureHtml.Drawn(EveryFigure.Of("loss"));
        PlotlyNet.DrawAll();

        PlotlyNet.DrawAll(false);

        Assert.Equal(own, FigureHtml.Drawn(EveryFigure.Of("loss")));
        Assert.DoesNotContain("data-drawn-by", EveryFigure.Of("loss").ToHtml());
    }
}
