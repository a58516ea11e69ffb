using BackpropLab.Files;
using BackpropLab.Networks;

namespace BackpropLab;

// Saving and loading.
public sealed partial class Mlp
{
    /// <summary>The most bytes of a file: some 12 million parameters.</summary>
    const int MostBytes = 256 << 20;

    /// <summary>The network as JSON: format and version, sizes, activations, loss, parameters and a check sum of all that.</summary>
    public string ToJson() => MlpFile.Write(this);

    /// <summary>Writes <see cref="ToJson"/> to a file, which is replaced only once all is written.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="IOException">The file cannot be written, or would be larger than <see cref="Load"/> reads.</exception>
    public void Save(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var json = ToJson();
        if (json.Length > MostBytes)
            throw new IOException($"{path} would have {json.Length} bytes, but a file of a network has at most {MostBytes}: save a smaller network.");
        var unfinished = path + ".unfinished";
        File.WriteAllText(unfinished, json);
        File.Move(unfinished, path, overwrite: true);
    }

    /// <summary>A network from what <see cref="ToJson"/> gave; every number is the same bit for bit.</summary>
    /// <param name="json">The text.</param>
    /// <exception cref="InvalidDataException">The text is cut off, changed, of another version, or no network at all.</exception>
    public static Mlp FromJson(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return MlpFile.Read(json);
    }

    /// <summary>A network from a file that <see cref="Save"/> wrote.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="InvalidDataException">The file is cut off, changed, of another version, or no network at all.</exception>
    /// <exception cref="IOException">It is no regular file, or larger than <see cref="Save"/> writes.</exception>
    public static Mlp Load(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        if (!File.Exists(path))
            throw new FileNotFoundException($"There is no file {path} (looked in {Path.GetDirectoryName(Path.GetFullPath(path))}): save a network with net.Save first.", path);
        try
        {
            return FromJson(RegularFile.ReadAllText(path, "a saved network", MostBytes));
        }
        catch (InvalidDataException problem)
        {
            throw new InvalidDataException($"{path}: {problem.Message}", problem);
        }
    }
}
