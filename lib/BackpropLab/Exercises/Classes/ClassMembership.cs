using System.Text.Json;
using BackpropLab.Files;

namespace BackpropLab.Exercises;

/// <summary>The class that a student has joined: <c>.class.json</c> beside the notebooks, which <c>lab class join</c> writes.</summary>
/// <param name="Address">Where the class is; null where no network leads to it.</param>
/// <param name="Token">By what the class knows the student; null where no network leads to it.</param>
/// <param name="Seat">The number by which the class knows a student whose cards have codes to read out; null where a network leads to it.</param>
/// <param name="Class">What the class is called.</param>
/// <param name="Name">What the student is called there.</param>
sealed record ClassMembership(Uri? Address, string? Token, int? Seat, string? Class = null, string? Name = null)
{
    public const string FileName = ".class.json";

    const int MostBytes = 10_000;

    /// <summary>How it is written in the file, and what is sent in a message.</summary>
    public static JsonSerializerOptions Json { get; } = new(JsonSerializerDefaults.Web);

    /// <summary>Whether the class can be told over a network.</summary>
    public bool IsReachable => Address is { IsAbsoluteUri: true, Scheme: "http" or "https" } && Token is not null;

    /// <summary>The membership of a folder; null if there is none that can be read.</summary>
    public static ClassMembership? Of(string folder)
    {
        var path = Path.Combine(folder, FileName);
        if (!File.Exists(path))
            return null;
        try
        {
            return JsonSerializer.Deserialize<ClassMembership>(RegularFile.ReadAllBytes(path, "the file of a class", MostBytes), Json) is { } found
                && (found.IsReachable || found.Seat is >= ResultCode.FirstSeat and <= ResultCode.LastSeat) ? found : null;
        }
        catch (Exception e) when (e is JsonException or IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
