namespace BackpropLab.Worker;

/// <summary>A package cannot be had as it was asked for; the message is one sentence for the student.</summary>
/// <param name="id">The package that it is about; null if about all that were asked for.</param>
/// <param name="message">Which it is, why, and which versions could be had.</param>
sealed class PackageRefusal(string? id, string message) : Exception(message)
{
    public string? Id => id;
}
