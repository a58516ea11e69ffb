using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Plotly.NET;

namespace BackpropLab.PlotlyNetTests;

public class RoundTripTests
{
    [Theory]
    [MemberData(nameof(EveryFigure.Names), MemberType = typeof(EveryFigure))]
    public void A_figure_is_the_same_as_a_chart_of_Plotly_NET(string name)
    {
        var figure = EveryFigure.Of(name);

        var chart = GenericChart.toFigureJson(figure.ToPlotlyNet());

        SameJson.Equal(figure.PlotlyJson, chart, name == "boundary animation" ? ["frames", "layout.title"] : ["frames"]);
    }

    [Theory]
    [MemberData(nameof(EveryFigure.Names), MemberType = typeof(EveryFigure))]
    public void A_figure_that_went_there_and_back_has_all_it_had(string name)
    {
        var figure = EveryFigure.Of(name);

        var back = figure.ToPlotlyNet().ToFigure("There and back.", figure.Title);

        // A figure is given colours for traces that name none; its own name theirs.
        SameJson.Equal(figure.PlotlyJson, back.PlotlyJson, "layout.colorway");
        SameJson.Equal(FigureHtml.Drawn(figure), FigureHtml.Drawn(back), "layout.colorway");
        Assert.Equal(figure.Title, back.Title);
    }

    [Theory]
    [MemberData(nameof(EveryFigure.Others), MemberType = typeof(EveryFigure))]
    public void What_is_left_out_of_the_gallery_is_no_figure(string name) => Assert.IsNotType<Figure>(EveryFigure.Other(name));

    [Fact]
    public void Every_kind_of_chart_is_among_them()
    {
        var gallery = string.Concat(Directory.GetFiles(GalleryFolder(), "*Gallery.cs").Select(File.ReadAllText));

        Assert.All(
            typeof(BackpropLab.Chart).GetMethods(BindingFlags.Public | BindingFlags.Static).Where(method => method.ReturnType == typeof(Figure)),
            method => Assert.Contains($"Chart.{method.Name}(", gallery));
    }

    [Fact]
    public void An_animation_is_its_last_frame_and_the_title_says_so()
    {
        var animation = EveryFigure.Of("boundary animation");

        using var chart = JsonDocument.Parse(GenericChart.toFigureJson(animation.ToPlotlyNet()));

        Assert.Matches(
            @"^Decision boundary during training \(the last of 51 frames: epoch 2000, loss 0\.\d+, accuracy [\d.]+ %\)$",
            chart.RootElement.GetProperty("layout").GetProperty("title").GetProperty("text").GetString());
    }

    static string GalleryFolder([CallerFilePath] string here = "") =>
        Path.Combine(Path.GetDirectoryName(here)!, "..", "BackpropLab.Notebooks.Tests", "Charts");
}
