namespace BackpropLab.Protocol;

/// <summary>A package cannot be had as it was asked for; the message is one sentence for the student.</summary>
/// <param name="id">The package that it is about; null if about all that were asked for.</param>
/// <param name="message">A sentence that names the package, why it cannot be had, and which versions could.</param>
public sealed class PackageRefusal(string? id, string message) : Exception(message)
{
    /// <summary>The package that it is about; null if about all that were asked for.</summary>
    public string? Id => id;
}
