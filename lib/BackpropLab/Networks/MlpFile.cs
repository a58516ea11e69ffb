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
            var root = new SavedValue(document, "the file");
            var (sizes, activations, loss) = Shape(root);
            // Compared before a network takes memory: a short file may announce a large one.
            Mlp.Require(sizes, activations, loss);
            var parameters = Parameters(root["parameters"], sizes);
            var net = Mlp.Create(sizes, activations, loss, Initializer.Zeros);
            foreach (var (name, value) in parameters)
                net[name] = value;
            var given = document[CheckSum]?.ToString();
            document.Remove(CheckSum);
            return given == Sum(document) ? net : throw Bad("The check sum does not match: the file was changed after it was saved. Save the network again");
        }
        catch (JsonException problem)
        {
            throw Bad($"The JSON breaks off or is damaged at line {problem.LineNumber + 1}, column {problem.BytePositionInLine + 1}");
        }
        catch (FormatException problem)
        {
            throw Bad(problem.Message);
        }
        catch (InvalidOperationException problem)
        {
            // Half of a surrogate pair, for one, is JSON and no text.
            throw Bad($"A value is not of the kind expected: {problem.Message.TrimEnd('.')}");
        }
        catch (ArgumentException problem)
        {
            // The name of a parameter of ours, which .NET appends, says nothing to the reader of a file.
            throw Bad(problem.Message.Split(" (Parameter")[0].TrimEnd('.'));
        }
    }

    static (int[] Sizes, Activation[] Activations, Loss Loss) Shape(SavedValue root)
    {
        var name = root["loss"].Text();
        var loss = Loss.All.FirstOrDefault(known => known.Name == name)
            ?? throw Bad($"\"loss\" is \"{name}\", which is none of {string.Join(", ", Loss.All)}");
        return ([.. root["layers"].Items().Select(size => size.WholeNumber())], [.. root["activations"].Items().Select(ActivationOf)], loss);
    }

    static Activation ActivationOf(SavedValue saved)
    {
        var name = saved["name"].Text();
        return name == Activation.LeakyRelu().Name
            ? Activation.LeakyRelu(saved["slope"].Number())
            : new[] { Activation.Identity, Activation.Sigmoid, Activation.Tanh, Activation.Relu }.FirstOrDefault(known => known.Name == name)
                ?? throw Bad($"{saved.Place} is \"{name}\", which is no activation that this library knows");
    }

    static Dictionary<string, Matrix<double>> Parameters(SavedValue saved, int[] sizes)
    {
        var parameters = new Dictionary<string, Matrix<double>>();
        for (var l = 1; l < sizes.Length; l++)
        {
            Add(FormattableString.Invariant($"W{l}"), sizes[l - 1], sizes[l]);
            Add(FormattableString.Invariant($"b{l}"), 1, sizes[l]);
        }

        return parameters;

        void Add(string name, int rows, int columns) => parameters[name] = Parameter(saved[name], name, rows, columns);
    }

    static Matrix<double> Parameter(SavedValue saved, string name, int rows, int columns)
    {
        var given = saved.Items().Select(row => row.Items()).ToArray();
        if (given.Length == 0 || given.Any(row => row.Count != given[0].Count || row.Count == 0))
            throw Bad($"{name} is no matrix: its rows differ in length or are empty");
        if (given.Length != rows || given[0].Count != columns)
            throw Bad($"{name} is ({rows}, {columns}) but ({given.Length}, {given[0].Count}) was assigned: the shape must stay");
        return Matrix<double>.Build.Dense(rows, columns, (i, j) => given[i][j].Number());
    }

    static JsonArray Array(IEnumerable<JsonNode> items) => [.. items];

    static string Sum(JsonObject document) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(document.ToJsonString())));

    static string Text(JsonNode? node) => node?.ToJsonString() ?? "missing";

    static InvalidDataException Bad(string problem) => new($"This is not a saved network of Backprop Lab. {problem}.");
}
