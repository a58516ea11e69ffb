namespace BackpropLab.Tests.Charts.Live;

public class PlaygroundTests
{
    [Fact]
    public void A_playground_weighs_less_than_150_kilobytes() => Assert.InRange(Playground.Show().ToHtml().Length, 1, 150_000);

    [Fact]
    public void Data_of_ones_own_have_the_name_that_the_cell_gives_them()
    {
        var ownPoints = Datasets.MakeMoons(40, 0.1, seed: 1);

        Assert.Contains("&quot;name&quot;:&quot;ownPoints&quot;", Playground.Show(ownPoints).ToHtml());
    }

    [Fact]
    public void Where_no_script_runs_its_settings_stand_there() =>
        Assert.Contains("layers      4,2", Playground.Show("layers=4,2").ToString());

    [Fact]
    public void What_cannot_be_played_with_is_refused_with_what_was_expected()
    {
        Assert.StartsWith("rate is fast: a number from 0.0001 to 100 is needed.", Refusal(() => Playground.Show("rate=fast")));
        Assert.StartsWith("data is own: give the data, as in Playground.Show(moons).", Refusal(() => Playground.Show("data=own")));
        Assert.StartsWith("size=3 is no setting: write name=value, with one of data, samples", Refusal(() => Playground.Show("size=3")));
        Assert.StartsWith("The data are iris: 150 samples, 4 features, 3 classes: the playground takes at most 2000 samples of 2 features", Refusal(() => Playground.Show(Datasets.LoadIris())));
    }

    static string Refusal(Action show) => Assert.ThrowsAny<ArgumentException>(show).Message;
}
