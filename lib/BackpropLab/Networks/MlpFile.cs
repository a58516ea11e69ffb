using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab.Networks;

/// <summary>A network as JSON. The check sum is the SHA-256 of the document without it, so that a changed number is noticed.</summary>
static class MlpFile
{
    const string Format = "backprop-lab-network";
    const int Version = 1;
    const string CheckSum = "sha256";

    public static string Write(Mlp net)
    {
        var document = new JsonObject
        {
            ["format"] = Format,
            ["version"] = Version,
            ["layers"] = Array(net.LayerSizes.Select(size => (JsonNode)size)),
            ["activations"] = Array(net.HiddenActivations.Select(h => new JsonObject { ["name"] = h.Name, ["slope"] = h.Slope })),
            ["loss"] = net.Loss.Name,
            ["parameters"] = new JsonObject(net.ParameterNames.Select(name => KeyValuePair.Create<string, JsonNode?>(
                name, Array(net[name].ToRowArrays().Select(row => Array(row.Select(value => (JsonNode)value))))))),
        };
        document[CheckSum] = Sum(document);
        return Lines(document, "") + "\n";
    }

    /// <summary>Objects with a field on each line, so that a matrix is one line.</summary>
    static string Lines(JsonObject fields, string indent) =>
        "{\n" + string.Join(",\n", fields.Select(field =>
            $"{indent}  \"{field.Key}\": {(field.Value is JsonObject inner ? Lines(inner, indent + "  ") : field.Value!.ToJsonString())}")) + $"\n{indent}}}";

    public static Mlp Read(string json)
    {
        try
        {
            var document = JsonNode.Parse(json) as JsonObject ?? throw Bad("A network is a JSON object");
            if (document["format"]?.ToString() != Format)
                throw Bad($"\"format\" is {Text(document["format"])}, but a network's is \"{Format}\"");
            if (document["version"]?.ToString() != "1")
                throw Bad($"\"version\" is {Text(document["version"])}, but this library reads version {Version}");
            var net = Empty(document);
            foreach (var name in net.ParameterNames)
                net[name] = Parameter(document, name);
            var given = document[CheckSum]?.ToString();
            document.Remove(CheckSum);
            return given == Sum(document) ? net : throw Bad("The check sum does not match: the file was changed after it was saved. Save the network again");
        }
        catch (JsonException problem)
        {
            throw Bad($"The JSON breaks off or is damaged at line {problem.LineNumber + 1}, column {problem.BytePositionInLine + 1}");
        }
        catch (Exception problem) when (problem is InvalidOperationException or FormatException or OverflowException)
        {
            throw Bad($"A value is not of the kind expected: {problem.Message.TrimEnd('.')}");
        }
        catch (ArgumentException problem)
        {
            // The name of a parameter of ours, which .NET appends, says nothing to the reader of a file.
            throw Bad(problem.Message.Split(" (Parameter")[0].TrimEnd('.'));
        }
    }

    static Mlp Empty(JsonObject document)
    {
        var sizes = Field<JsonArray>(document, "layers").Select(size => size!.GetValue<int>()).ToArray();
        var activations = Field<JsonArray>(document, "activations").Select(ActivationOf).ToArray();
        var name = document["loss"]?.ToString();
        var loss = Loss.All.FirstOrDefault(known => known.Name == name)
            ?? throw Bad($"\"loss\" is {Text(document["loss"])}, which is none of {string.Join(", ", Loss.All)}");
        return Mlp.Create(sizes, activations, loss, Initializer.Zeros);
    }

    static Activation ActivationOf(JsonNode? node)
    {
        var name = node?["name"]?.ToString();
        return name == Activation.LeakyRelu().Name
            ? Activation.LeakyRelu(node!["slope"]!.GetValue<double>())
            : new[] { Activation.Identity, Activation.Sigmoid, Activation.Tanh, Activation.Relu }.FirstOrDefault(known => known.Name == name)
                ?? throw Bad($"{Text(node)} is no activation that this library knows");
    }

    static Matrix<double> Parameter(JsonObject document, string name)
    {
        var parameters = Field<JsonObject>(document, "parameters");
        var rows = Field<JsonArray>(parameters, name).Select(row => row!.AsArray().Select(value => value!.GetValue<double>()).ToArray()).ToArray();
        return rows.Length > 0 && rows.All(row => row.Length == rows[0].Length && row.Length > 0)
            ? Matrix<double>.Build.DenseOfRowArrays(rows)
            : throw Bad($"{name} is no matrix: its rows differ in length or are empty");
    }

    static T Field<T>(JsonObject parent, string name) where T : JsonNode =>
        parent[name] as T ?? throw Bad($"\"{name}\" is missing or is not {(typeof(T) == typeof(JsonArray) ? "a list" : "an object")}");

    static JsonArray Array(IEnumerable<JsonNode> items) => [.. items];

    static string Sum(JsonObject document) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(document.ToJsonString())));

    static string Text(JsonNode? node) => node?.ToJsonString() ?? "missing";

    static InvalidDataException Bad(string problem) => new($"This is not a saved network of Backprop Lab. {problem}.");
}
