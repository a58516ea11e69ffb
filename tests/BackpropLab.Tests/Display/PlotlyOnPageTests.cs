namespace BackpropLab.Tests.Display;

[CollectionDefinition(nameof(PlotlyOnPageTests), DisableParallelization = true)]
[Collection(nameof(PlotlyOnPageTests))]
public class PlotlyOnPageTests
{
    [Fact]
    public void Where_the_page_brings_plotly_the_output_does_not()
    {
        AppContext.SetSwitch("BackpropLab.PlotlyOnPage", true);
        try
        {
            Assert.InRange(Chart.Loss([1, 0.5]).ToHtml().Length, 1000, 20_000);
        }
        finally
        {
            AppContext.SetSwitch("BackpropLab.PlotlyOnPage", false);
        }
    }
}
