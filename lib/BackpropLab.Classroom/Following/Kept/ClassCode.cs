using System.Security.Cryptography;

namespace BackpropLab.Classroom;

/// <summary>What students type to join a class. It is drawn once, and may be told before the class is opened.</summary>
static class ClassCode
{
    const string Letters = "ABCDEFGHJKLMNPQRSTUVWXYZ";
    const int Length = 6;

    /// <summary>The code of the class that is kept in a file, both made if need be.</summary>
    /// <param name="name">What the class is called.</param>
    /// <param name="file">The file.</param>
    /// <exception cref="IOException">The file cannot be opened, or keeps another class.</exception>
    public static string Of(string name, string file)
    {
        using var store = new ClassStore(file);
        return Of(name, file, store);
    }

    /// <inheritdoc cref="Of(string, string)"/>
    public static string Of(string name, string file, ClassStore store)
    {
        if (store.Setting("name", () => name) is var kept && !kept.Equals(name, StringComparison.OrdinalIgnoreCase))
            throw new IOException($"{file} keeps the class \"{kept}\", not \"{name}\": name another file with --file.");
        return store.Setting("code", () => RandomNumberGenerator.GetString(Letters, Length));
    }
}
