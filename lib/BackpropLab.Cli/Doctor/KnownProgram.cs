namespace BackpropLab.Cli;

/// <summary>A program with a window, by the names and the places at which it is found.</summary>
/// <param name="Name">What people call it.</param>
/// <param name="Commands">What starts it from a terminal.</param>
/// <param name="MacOS">Its file below an Applications folder.</param>
/// <param name="Windows">Its file below a folder for programs.</param>
sealed record KnownProgram(string Name, string[] Commands, string? MacOS = null, string? Windows = null)
{
    public bool IsOn(Machine machine) => Commands.Any(command => machine.OnPath(command) is not null) || Places(machine).Any(machine.FileExists);

    IEnumerable<string> Places(Machine machine)
    {
        if (machine.IsWindows)
        {
            string[] folders = ["ProgramFiles", "ProgramFiles(x86)", "LOCALAPPDATA"];
            return Windows is null
                ? []
                : folders.Select(machine.Variable).OfType<string>().SelectMany(folder => new[] { $@"{folder}\{Windows}", $@"{folder}\Programs\{Windows}" });
        }

        return MacOS is null ? [] : [$"/Applications/{MacOS}", $"{machine.Home}/Applications/{MacOS}"];
    }
}
