using BackpropLab.Notebooks.Tests.Browser;

namespace BackpropLab.Notebooks.Tests.Live;

/// <summary>The page's random streams and data sets beside the library's, which other tests hold to NumPy's.</summary>
[Collection(BrowserCollection.Name)]
public sealed class RandomStreamsOnThePageTests(BrowserFixture browser)
{
    static readonly long[] seeds = [0, 1, 2, 42, 123456789, 4294967295, .. Enumerable.Range(0, 20).Select(k => 1000003L * k * k + 7)];

    [Fact]
    public async Task A_seed_gives_the_normal_numbers_and_the_orders_of_default_rng()
    {
        await using var page = await browser.OpenAsync();

        var drawn = await page.AskAsync<Drawn[]>(["generator"], """
            given.map(seed => {
              const random = new Generator(seed);
              const first = Array.from(random.permutation(37));
              const normal = Array.from({ length: 3000 }, () => random.standardNormal());
              return { first, normal, uniform: random.uniform(-1, 2), last: Array.from(random.permutation(280)) };
            })
            """, seeds);

        for (var i = 0; i < seeds.Length; i++)
        {
            var random = new NumPyGenerator(seeds[i]);
            Assert.Equal(random.Permutation(37), drawn[i].First);
            Assert.Equal(random.StandardNormal(3000), drawn[i].Normal, Nearly);
            Assert.Equal(random.Uniform(-1, 2), drawn[i].Uniform);
            Assert.Equal(random.Permutation(280), drawn[i].Last);
        }
    }

    [Fact]
    public async Task A_seed_gives_the_numbers_and_the_orders_of_RandomState()
    {
        await using var page = await browser.OpenAsync();

        var drawn = await page.AskAsync<Drawn[]>(["mersenneTwister"], """
            given.map(seed => {
              const random = new RandomState(seed);
              const first = Array.from(random.permutation(37));
              const normal = Array.from({ length: 3000 }, () => random.standardNormal());
              return { first, normal, uniform: random.uniform(-1, 2), last: Array.from(random.permutation(280)) };
            })
            """, seeds);

        for (var i = 0; i < seeds.Length; i++)
        {
            var random = new NumPyRandomState(seeds[i]);
            Assert.Equal(random.Permutation(37), drawn[i].First);
            Assert.Equal(random.StandardNormal(3000), drawn[i].Normal, Nearly);
            Assert.Equal(random.Uniform(-1, 2), drawn[i].Uniform);
            Assert.Equal(random.Permutation(280), drawn[i].Last);
        }
    }

    [Theory]
    [InlineData("moons", 2)]
    [InlineData("circles", 2)]
    [InlineData("blobs", 2)]
    [InlineData("blobs", 4)]
    [InlineData("spirals", 2)]
    [InlineData("spirals", 3)]
    [InlineData("xor", 2)]
    public async Task A_data_set_is_the_librarys_parted_and_standardised(string name, int classes)
    {
        await using var page = await browser.OpenAsync();
        var settings = seeds.Select((seed, i) => new { data = name, samples = 60 + 7 * i, classes, noise = 0.05 * i, seed, test = 0.2 + 0.02 * i }).ToArray();

        var made = await page.AskAsync<Made[]>(["data"], "given.map(settings => dataOf(settings))", settings);

        for (var i = 0; i < settings.Length; i++)
        {
            var (samples, noise, seed) = (settings[i].samples, settings[i].noise, settings[i].seed);
            var data = name switch
            {
                "moons" => Datasets.MakeMoons(samples, noise, seed),
                "circles" => Datasets.MakeCircles(samples, noise, 0.5, seed),
                "blobs" => Datasets.MakeBlobs(samples, classes, seed, noise),
                "spirals" => Datasets.MakeSpirals(samples / classes, classes, noise, seed),
                _ => Datasets.MakeXor(samples, noise, seed),
            };
            var (train, test) = data.Split(settings[i].test, seed).Standardized();
            foreach (var (expected, actual) in new[] { (train, made[i].Train), (test, made[i].Test) })
            {
                Assert.Equal(expected.Labels, actual.Labels);
                Assert.Equal(expected.X.ToRowArrays().SelectMany(row => row), actual.Rows.SelectMany(row => row), Nearly);
            }
        }
    }

    static bool Nearly(double expected, double actual) => Math.Abs(expected - actual) <= 1e-12 * Math.Max(1, Math.Abs(expected));

    sealed record Drawn(int[] First, double[] Normal, double Uniform, int[] Last);

    sealed record Made(Part Train, Part Test);

    sealed record Part(double[][] Rows, int[] Labels);
}
