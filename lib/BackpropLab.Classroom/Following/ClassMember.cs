using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using BackpropLab.Exercises;

namespace BackpropLab.Classroom;

/// <summary>A student's side of a class. What is written here the checks of the library read: docs/conventions.md, "A class".</summary>
static class ClassMember
{
    const int MostReplyBytes = 10_000;

    static readonly TimeSpan patience = TimeSpan.FromSeconds(15);

    /// <summary>Joins a class; who has joined it before stays the same student.</summary>
    /// <param name="address">The address that the teacher shows.</param>
    /// <param name="code">The code of the class.</param>
    /// <param name="name">The name to appear under; null for a made-up one.</param>
    /// <param name="folder">The folder of the notebooks.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>What the class is called, and the student in it.</returns>
    /// <exception cref="FormatException">It is no address.</exception>
    /// <exception cref="IOException">The class is not reached, or does not let the student in; or there is no such folder.</exception>
    public static async Task<(string Class, string Name)> JoinAsync(string address, string code, string? name, string folder, CancellationToken cancellation = default)
    {
        if (!Uri.TryCreate(address.EndsWith('/') ? address : address + "/", UriKind.Absolute, out var root) || root.Scheme is not ("http" or "https"))
            throw new FormatException($"\"{address}\" is no address of a class: one such as http://192.168.1.20:5055/ is expected.");
        RequireFolder(folder);
        using var handler = new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = !ClassSender.IsInTheRoom(root) };
        using var client = new HttpClient(handler) { Timeout = patience, MaxResponseContentBufferSize = MostReplyBytes };
        try
        {
            using var response = await client.PostAsJsonAsync(new Uri(root, "join"), new { code, name, token = ClassMembership.Of(folder)?.Token }, cancellation);
            var reply = response.Content.Headers.ContentType?.MediaType == "application/json" ? await response.Content.ReadFromJsonAsync<Reply>(cancellation) : null;
            if (reply is { Problem: { } problem })
                throw new IOException(problem);
            if (response.StatusCode != HttpStatusCode.OK || reply is not { Token: { } token, Name: { } joined, Class: { } its })
                throw new IOException($"What answers at {root} is no class: look at the address that the teacher shows.");
            Write(folder, new(root, token, Seat: null, Clean(its), Clean(joined)));
            return (Clean(its), Clean(joined));
        }
        catch (Exception e) when (e is HttpRequestException or JsonException || (e is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            throw new IOException(
                $"The class at {root} is not reached: {(e is HttpRequestException ? e.Message.TrimEnd('.') : "there is no answer of a class")}. Is this machine in the same network, and the address as it is shown? "
                + "Where the network keeps devices apart, join with the number of your seat (--seat NUMBER) and read your codes out.", e);
        }
    }

    /// <summary>Joins a class to which no network leads: each card has a code to read out.</summary>
    /// <param name="seat">The student's number in the class.</param>
    /// <param name="folder">The folder of the notebooks.</param>
    /// <exception cref="FormatException">It is no such number.</exception>
    /// <exception cref="IOException">There is no such folder.</exception>
    public static void JoinAloud(int seat, string folder)
    {
        if (seat is < ResultCode.FirstSeat or > ResultCode.LastSeat)
            throw new FormatException($"{seat} is no seat: a number from {ResultCode.FirstSeat} to {ResultCode.LastSeat} is expected.");
        RequireFolder(folder);
        Write(folder, new(Address: null, Token: null, seat));
    }

    /// <summary>In which class a student is, once what waits has been sent if it can be; null if in none.</summary>
    /// <exception cref="IOException">What waits cannot be read.</exception>
    public static MemberStatus? Status(string folder)
    {
        if (ClassMembership.Of(folder) is not { } membership)
            return null;
        var end = membership.IsReachable ? ClassSender.SendNow(folder) : SendingEnd.Sent;
        return new(membership.Class, membership.Address, membership.Name, membership.IsReachable ? null : membership.Seat, new ClassOutbox(folder).Waiting().Count, end != SendingEnd.NotKnown);
    }

    /// <summary>Leaves the class, and drops what was still to be sent; false if there was none.</summary>
    public static bool Leave(string folder)
    {
        var isMember = File.Exists(Path.Combine(folder, ClassMembership.FileName));
        if (isMember)
        {
            File.Delete(Path.Combine(folder, ClassMembership.FileName));
            File.Delete(Path.Combine(folder, ClassOutbox.FileName));
        }

        return isMember;
    }

    static void RequireFolder(string folder)
    {
        if (!Directory.Exists(folder))
            throw new DirectoryNotFoundException($"There is no folder {folder}: name that of your notebooks with --folder.");
    }

    static void Write(string folder, ClassMembership membership)
    {
        var path = Path.Combine(folder, ClassMembership.FileName);
        if (File.Exists(path))
            File.Delete(path);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        // Who has the token can send in the student's place.
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var file = new FileStream(path, options);
        JsonSerializer.Serialize(file, membership, ClassMembership.Json);
    }

    // What a server says of itself is printed in a terminal.
    static string Clean(string text) => string.Concat(text.Where(sign => !char.IsControl(sign)).Take(200));

    sealed record Reply(string? Token, string? Name, string? Class, string? Problem);
}
