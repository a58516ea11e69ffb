namespace BackpropLab.Studio;

/// <summary>Where a page asks for what concerns the class of whoever works in a folder.</summary>
public interface IClassDesk
{
    /// <summary>The class that the student has joined there, once what waits has been sent if it can be; null for none.</summary>
    /// <exception cref="IOException">What waits cannot be read.</exception>
    ClassFacts? Facts(string folder);

    /// <summary>Joins a class.</summary>
    /// <exception cref="FormatException">What was given is no address.</exception>
    /// <exception cref="IOException">The class is not reached, or does not let the student in.</exception>
    Task JoinAsync(string folder, ClassWish wish, CancellationToken cancellation);

    /// <summary>Leaves the class, and drops what was still to be sent.</summary>
    /// <exception cref="IOException">What is kept of the class cannot be deleted.</exception>
    void Leave(string folder);
}
