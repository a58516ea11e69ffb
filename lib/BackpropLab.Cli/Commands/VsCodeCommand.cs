using System.CommandLine;

namespace BackpropLab.Cli;

/// <summary><c>lab vscode</c>: packages the course's extension for VS Code and installs it, for who opens lessons outside this folder.</summary>
static class VsCodeCommand
{
    /// <summary>What makes the package; npm brings it for this one call.</summary>
    const string Packer = "@vscode/vsce@4.1.0";

    static readonly string[] Editors = ["code", "code-insiders", "codium", "code-server"];

    public static Command Create()
    {
        var output = new Option<string>("--output", "-o", "--out") { Description = "The file to write.", DefaultValueFactory = _ => "backprop-lab.vsix", HelpName = "file" };
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
    }

    static async Task<int> PackageAsync(string file, bool install, CancellationToken cancellation)
    {
        var extension = Path.Combine(Project.Root, ".vscode", "extensions", "backprop-lab");
        if (!File.Exists(Path.Combine(extension, "package.json")))
            return await Refuse($"The extension is not part of this copy of the course: looked for {extension}.");
        if (Machine.This.OnPath("npx") is not { } npx)
            return await Refuse($"npm is not here, which packages the extension: install Node.js (nodejs.org). Or do without a package: in VS Code run \"Developer: Install Extension from Location...\" and choose {extension}.");

        if (await Start(npx, ["--yes", Packer, "package", "--allow-missing-repository", "--skip-license", "--out", file], extension, cancellation) is { } failure)
            return await Refuse($"The extension could not be packaged. {failure}");
        Console.WriteLine($"Written: {file}");
        if (!install)
            return ExitCodes.Success;
        return Editors.Select(Machine.This.OnPath).FirstOrDefault(found => found is not null) is { } editor
            ? await InstallAsync(editor, file, cancellation)
            : Tell($"No command of VS Code is on the PATH: in VS Code run \"Extensions: Install from VSIX...\" and choose {file}.");
    }

    static async Task<int> InstallAsync(string editor, string file, CancellationToken cancellation) =>
        await Start(editor, ["--install-extension", file, "--force"], Path.GetDirectoryName(file)!, cancellation) is { } failure
            ? await Refuse($"{Path.GetFileName(editor)} could not install it. {failure}")
            : Tell($"Installed in {Path.GetFileNameWithoutExtension(editor)}: open a lesson there.");

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
