namespace BackpropLab.Tests.Networks;

public class MlpFileTests
{
    static Mlp Net => Mlp.Create([2, 3, 2, 2], [Activation.Tanh, Activation.LeakyRelu(0.02)], Loss.SoftmaxCrossEntropy, Initializer.He(1) with { Biases = InitialBias.AfterWeights });

    [Fact]
    public void A_network_comes_back_bit_for_bit()
    {
        var net = Net;
        var path = Path.Combine(Directory.CreateTempSubdirectory("lab").FullName, "net.json");
        net.Save(path);
        var loaded = Mlp.Load(path);
        Assert.Equal(net.ToString(), loaded.ToString());
        Assert.All(net.ParameterNames, name => Assert.Equal(net[name], loaded[name]));
        Assert.Equal(net.ToJson(), loaded.ToJson());
    }

    [Fact]
    public void The_file_reads_well() =>
        Snapshot.Match("Network", Mlp.Create([2, 1], [], Loss.BinaryCrossEntropy, Initializer.He(1)).ToJson());

    [Fact]
    public void What_is_wrong_with_a_file_is_said()
    {
        var json = Net.ToJson();
        Refused(json[..(json.Length / 2)], "The JSON breaks off or is damaged at line ");
        Refused("", "The JSON breaks off or is damaged at line 1");
        Refused("[1, 2]", "A network is a JSON object.");
        Refused("{}", "\"format\" is missing, but a network's is \"backprop-lab-network\".");
        Refused(json.Replace("\"version\": 1", "\"version\": 2", StringComparison.Ordinal), "\"version\" is 2, but this library reads version 1.");
        Refused(json.Replace("softmax cross-entropy", "hinge", StringComparison.Ordinal), "\"loss\" is \"hinge\", which is none of binary cross-entropy,");
        Refused(json.Replace("\"tanh\"", "\"gelu\"", StringComparison.Ordinal), " is no activation that this library knows.");
        Refused(json.Replace("\"W2\"", "\"V2\"", StringComparison.Ordinal), "\"W2\" is missing or is not a list.");
        Refused(json.Replace("\"slope\":0.02", "\"slope\":0.03", StringComparison.Ordinal), "The check sum does not match: the file was changed after it was saved.");
        Refused(json.Replace("\"slope\":0.02", "\"slope\":\"steep\"", StringComparison.Ordinal), "A value is not of the kind expected: ");
    }

    [Fact]
    public void A_changed_shape_is_named()
    {
        var net = Mlp.LogisticRegression(2);
        var json = net.ToJson().Replace("\"layers\": [2,", "\"layers\": [3,", StringComparison.Ordinal);
        Refused(json, "W1 is (3, 1) but (2, 1) was assigned: the shape must stay.");
    }

    [Fact]
    public void A_missing_file_is_named_with_where_it_was_looked_for()
    {
        var problem = Assert.Throws<FileNotFoundException>(() => Mlp.Load("no-such-net.json"));
        Assert.StartsWith("There is no file no-such-net.json (looked in ", problem.Message, StringComparison.Ordinal);
    }

    static void Refused(string json, string message)
    {
        var problem = Assert.Throws<InvalidDataException>(() => Mlp.FromJson(json));
        Assert.StartsWith("This is not a saved network of Backprop Lab. ", problem.Message, StringComparison.Ordinal);
        Assert.Contains(message, problem.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("..", problem.Message, StringComparison.Ordinal);
    }
}
