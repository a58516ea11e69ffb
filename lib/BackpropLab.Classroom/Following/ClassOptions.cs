using System.Net;

namespace BackpropLab.Classroom;

/// <summary>How a class is opened.</summary>
sealed record ClassOptions
{
    /// <summary>What it is called.</summary>
    public required string Name { get; init; }

    /// <summary>The file that it is kept in.</summary>
    public required string File { get; init; }

    /// <summary>The port; null for the one that the class had last, or else any that is free.</summary>
    public int? Port { get; init; }

    /// <summary>The address to listen on: all of this machine's, if left out.</summary>
    public IPAddress Host { get; init; } = IPAddress.Any;

    /// <summary>The address that students are told, where it is a proxy's; null for this machine's own.</summary>
    public Uri? Address { get; init; }

    /// <summary>Told the next address that opens the overview, when one has.</summary>
    public Action<Uri> OnOpened { get; init; } = _ => { };
}
