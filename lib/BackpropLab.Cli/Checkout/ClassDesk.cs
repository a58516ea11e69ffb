using BackpropLab.Classroom;
using BackpropLab.Studio;

namespace BackpropLab.Cli;

/// <summary>Lets pages join a class as <c>lab class join</c> does.</summary>
sealed class ClassDesk : IClassDesk
{
    const string Missing = "A class has an address and a code: type both as the teacher shows them.";

    public ClassFacts? Facts(string folder)
    {
        BuiltLibrary.Load();
        return ClassMember.Status(folder) is { } status ? new(status.Class, status.Name, status.Seat, status.Waiting, status.IsKnown) : null;
    }

    public async Task JoinAsync(string folder, ClassWish wish, CancellationToken cancellation)
    {
        BuiltLibrary.Load();
        if (wish.Seat is { } seat)
            ClassMember.JoinAloud(seat, folder);
        else if (string.IsNullOrWhiteSpace(wish.Address) || string.IsNullOrWhiteSpace(wish.Code))
            throw new FormatException(Missing);
        else
            await ClassMember.JoinAsync(wish.Address.Trim(), wish.Code.Trim(), string.IsNullOrWhiteSpace(wish.Name) ? null : wish.Name.Trim(), folder, cancellation);
    }

    public void Leave(string folder)
    {
        BuiltLibrary.Load();
        ClassMember.Leave(folder);
    }
}
