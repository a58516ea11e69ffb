using System.Text.Json.Nodes;

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
    public void Whatever_stands_in_a_files_place_of_a_value_is_told_in_one_sentence()
    {
        var json = JsonNode.Parse(Net.ToJson())!.ToJsonString();
        var count = Nodes(JsonNode.Parse(json)!).Count();
        Assert.InRange(count, 40, 100);
        for (var i = 0; i < count; i++)
        {
            foreach (var other in (string?[])[null, "[]", "{}", "\"HALF\"", "-1", "0", "2147483648", "1e999", "[null]", "true"])
            {
                var changed = JsonNode.Parse(json)!;
                var place = Nodes(changed).ElementAt(i);
                place(other is null ? null : JsonNode.Parse(other));
                // Half of a surrogate pair is JSON that no text can be made of.
                var text = changed.ToJsonString().Replace("HALF", "\\ud800", StringComparison.Ordinal);
                if (text == json)
                    continue;
                var problem = Assert.Throws<InvalidDataException>(() => Mlp.FromJson(text));
                Assert.Matches(@"^This is not a saved network of Backprop Lab\. .+\.$", problem.Message);
                Assert.InRange(problem.Message.Length, 60, 400);
            }
        }
    }

    [Theory]
    [InlineData("\"layers\":[2,null,1]", "\"layers\"[1] is missing or null, but a whole number belongs there.")]
    [InlineData("\"layers\":[2,20000,20000,1]", "W1 is (2, 20000) but (2, 3) was assigned: the shape must stay.")]
    [InlineData("\"layers\":[2,2000000000,2000000000,1]", "The layer sizes are [2, 2000000000, 2000000000, 1]: these are ")]
    [InlineData("\"layers\":[2]", "at least inputs and outputs are needed")]
    public void Layers_are_compared_with_what_the_file_holds_before_anything_takes_memory(string layers, string sentence)
    {
        var net = Mlp.Create([2, 3, 3, 1], Activation.Relu, Loss.BinaryCrossEntropy, seed: 1);
        var json = JsonNode.Parse(net.ToJson())!.ToJsonString().Replace("\"layers\":[2,3,3,1]", layers, StringComparison.Ordinal);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Refused(json, sentence);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1 << 20);
    }

    [Fact]
    public void A_leaky_relu_without_its_slope_is_named() => Refused(
        Net.ToJson().Replace(",\"slope\":0.02", "", StringComparison.Ordinal), "\"slope\" is missing or null, but a finite number belongs there.");

    [Theory]
    [InlineData(2, 50_000, 50_000, 1)]
    [InlineData(2, int.MaxValue, 1, 1)]
    public void A_network_of_more_parameters_than_can_be_counted_is_refused_in_words(params int[] sizes)
    {
        var problem = Assert.Throws<ArgumentException>(() => Mlp.Create(sizes, Activation.Tanh, Loss.BinaryCrossEntropy, seed: 1));
        Assert.Contains("parameters, and a network has at most 1000000000.", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_no_regular_file_is_no_network()
    {
        var folder = Directory.CreateTempSubdirectory("lab").FullName;
        var path = Path.Combine(folder, "large.json");
        using (var file = File.Create(path))
            file.SetLength((256L << 20) + 1);
        Assert.Contains("a saved network has at most 256 MB", Assert.Throws<IOException>(() => Mlp.Load(path)).Message, StringComparison.Ordinal);
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void A_missing_file_is_named_with_where_it_was_looked_for()
    {
        var problem = Assert.Throws<FileNotFoundException>(() => Mlp.Load("no-such-net.json"));
        Assert.StartsWith("There is no file no-such-net.json (looked in ", problem.Message, StringComparison.Ordinal);
    }

    /// <summary>For each value in a document, what puts another in its place.</summary>
    static IEnumerable<Action<JsonNode?>> Nodes(JsonNode node)
    {
        if (node is JsonObject fields)
        {
            foreach (var (name, value) in fields.ToArray())
            {
                yield return other => fields[name] = other;
                foreach (var inner in Nodes(value!))
                    yield return inner;
            }
        }
        else if (node is JsonArray list)
        {
            for (var i = 0; i < list.Count; i++)
            {
                var place = i;
                yield return other => list[place] = other;
                foreach (var inner in Nodes(list[i]!))
                    yield return inner;
            }
        }
    }

    static void Refused(string json, string message)
    {
        var problem = Assert.Throws<InvalidDataException>(() => Mlp.FromJson(json));
        Assert.StartsWith("This is not a saved network of Backprop Lab. ", problem.Message, StringComparison.Ordinal);
        Assert.Contains(message, problem.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("..", problem.Message, StringComparison.Ordinal);
    }
}
