using System.CommandLine;
using BackpropLab.Notebooks;

namespace BackpropLab.Cli;

/// <summary><c>lab vscode</c>: packages the course's extension for VS Code and installs it, for who opens lessons outside this folder; in a hand-out it opens them, too.</summary>
static class VsCodeCommand
{
    const string Package = "backprop-lab.vsix";

    static readonly string[] Editors = ["code", "code-insiders", "codium", "code-server"];

    public static Command Create()
    {
        var output = new Option<string>("--output", "-o", "--out") { Description = "The file to write.", DefaultValueFactory = _ => HandOut.Current is { } handOut ? Path.Combine(handOut.WorkFolder, Package) : Package, HelpName = "file" };
        var noInstall = new Option<bool>("--no-install") { Description = "Write the file and install nothing." };
        OptionRules.Require(output, file => file?.EndsWith(".vsix", StringComparison.OrdinalIgnoreCase) == true, "a file that ends in .vsix");
        var command = new Command("vscode", "Package the course's extension for VS Code, and install it. Who opens this folder in VS Code is offered it anyway.") { output, noInstall };
        command.SetAction((result, cancellation) => RunAsync(Path.GetFullPath(result.GetRequiredValue(output)), !result.GetValue(noInstall), cancellation));
        return command;
    }

    static async Task<int> RunAsync(string file, bool install, CancellationToken cancellation)
    {
        try
        {
            return await PackageAsync(file, install, cancellation);
        }
        catch (OperationCanceledException)
        {
            return ExitCodes.Stopped;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return await Refuse($"The extension could not be packaged: {e.Message}");
        }
    }

    static async Task<int> PackageAsync(string file, bool install, CancellationToken cancellation)
    {
        var extension = Path.Combine(Project.Root, ".vscode", "extensions", "backprop-lab");
        if (!File.Exists(Path.Combine(extension, "package.json")))
            return await Refuse($"The extension is not part of this copy of the course: looked for {extension}.");
        ExtensionPackage.Write(extension, file);
        Console.WriteLine($"Written: {file}");
        if (!install)
            return ExitCodes.Success;
        return Editors.Select(Machine.This.OnPath).FirstOrDefault(found => found is not null) is { } editor
            ? await InstallAsync(editor, file, cancellation)
            : Tell($"No command of VS Code is on the PATH: in VS Code run \"Extensions: Install from VSIX...\" and choose {file}.{Then}");
    }

    static string Then => HandOut.Current is { } handOut ? $" Then open the folder {handOut.WorkFolder}, where your lessons are." : "";

    static async Task<int> InstallAsync(string editor, string file, CancellationToken cancellation)
    {
        var folder = Path.GetDirectoryName(file)!;
        var name = Path.GetFileNameWithoutExtension(editor);
        if (await Start(editor, ["--install-extension", file, "--force"], folder, cancellation) is { } failure)
            return await Refuse($"{name} could not install it. {failure}");
        if (HandOut.Current is not { } handOut)
            return Tell($"Installed in {name}: open a lesson there.");
        return await Start(editor, [handOut.WorkFolder], folder, cancellation) is null
            ? Tell($"Installed in {name}, which opens your lessons.")
            : Tell($"Installed in {name}.{Then}");
    }

    static int Tell(string sentence)
    {
        Console.WriteLine(sentence);
        return ExitCodes.Success;
    }

    static async Task<int> Refuse(string sentence)
    {
        await Console.Error.WriteLineAsync(sentence);
        return ExitCodes.BadUsage;
    }

    /// <returns>What it said if it failed, in a line; null if it did not.</returns>
    static async Task<string?> Start(string program, string[] arguments, string folder, CancellationToken cancellation)
    {
        var run = await ProgramRun.OfAsync(program, arguments, folder, cancellation);
        return run.Succeeded ? null : run.Said.FirstOrDefault(line => line.Contains("ERR", StringComparison.OrdinalIgnoreCase)) ?? run.Said.LastOrDefault() ?? "It said nothing.";
    }
}
