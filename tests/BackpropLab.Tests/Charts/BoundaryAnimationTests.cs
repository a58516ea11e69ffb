using System.Buffers.Binary;
using System.IO.Compression;
using System.Text.Json;
using System.Text.RegularExpressions;
using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab.Tests.Charts;

public class BoundaryAnimationTests
{
    [Fact]
    public void An_animation_is_its_last_frame_and_a_table_of_all() =>
        Snapshot.Match("boundary-animation", FigureText.Shortened(Chart.BoundaryAnimation(
            [new(0, Mlp.LogisticRegression(2)), new(100, SmallNetwork.ByHand())], Samples.Six, Samples.Six.Rows([2, 5]))));

    [Fact]
    public void Its_frames_hold_what_each_network_says_of_the_plane()
    {
        var (_, history) = SmallNetwork.Trained(epochs: 5);
        var figure = Chart.BoundaryAnimation(history, SmallNetwork.Moons);
        var field = JsonDocument.Parse(figure.PlotlyJson).RootElement.GetProperty("data")[0];
        var (x, y) = (Numbers(field, "x"), Numbers(field, "y"));
        var nodes = Matrix<double>.Build.Dense(x.Length * y.Length, 2, (i, j) => j == 0 ? x[i % x.Length] : y[i / x.Length]);

        var (frames, labels) = Unpacked(figure.ToHtml(), nodes.RowCount);

        Assert.Equal(6, frames.Count);
        foreach (var (frame, snapshot) in frames.Zip(history.Snapshots))
            Assert.All(frame.Zip(snapshot.Network.Predict(nodes).Column(0)), pair => Assert.Equal(pair.Second, pair.First, 1.0 / 8000 + 1e-12));
        Assert.Equal(FormattableString.Invariant($"epoch 0, loss {history.Loss[0]:0.0000}, accuracy {100 * history.Accuracy[0]:0.0} %"), labels[0]);
    }

    [Fact]
    public void Eighty_frames_of_a_trained_network_are_a_light_page()
    {
        var network = Mlp.Create([2, 8, 1], Activation.Tanh, Loss.BinaryCrossEntropy, seed: 1);
        var moons = Datasets.MakeMoons(samples: 400, noise: 0.08, seed: 42);
        var history = network.Train(moons, new() { LearningRate = 0.5, Epochs = 5000, SnapshotEvery = 50 });

        var html = Chart.BoundaryAnimation(history, moons).ToHtml();

        Assert.Equal(80, Unpacked(html, nodes: 1).Labels.Length);
        Assert.InRange(html.Length, 100_000, 1_500_000);
    }

    static (List<double[]> Frames, string[] Labels) Unpacked(string html, int nodes)
    {
        var values = Convert.FromBase64String(Regex.Match(html, "\"values\": \"([^\"]+)\"").Groups[1].Value);
        using var bytes = new MemoryStream();
        using (var gzip = new GZipStream(new MemoryStream(values), CompressionMode.Decompress))
            gzip.CopyTo(bytes);
        var growth = bytes.ToArray();
        var (frames, sum) = (new List<double[]>(), new int[nodes]);
        for (var at = 0; at + 2 * nodes <= growth.Length; at += 2 * nodes)
        {
            for (var i = 0; i < nodes; i++)
                sum[i] += BinaryPrimitives.ReadInt16LittleEndian(growth.AsSpan(at + 2 * i));
            frames.Add([.. sum.Select(value => value / 4000.0)]);
        }

        return (frames, JsonSerializer.Deserialize<string[]>(Regex.Match(html, "\"labels\": (\\[.*?\\])").Groups[1].Value)!);
    }

    static double[] Numbers(JsonElement trace, string member) => [.. trace.GetProperty(member).EnumerateArray().Select(value => value.GetDouble())];
}
