using System.Diagnostics;
using BackpropLab.Notebooks.Tests.Cli;
using BackpropLab.Protocol;

namespace BackpropLab.Notebooks.Tests.WithoutNpm;

/// <summary>This machine as one that has the SDK and nothing else: no npm, no network.</summary>
sealed class BareMachine : IDisposable
{
    static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    readonly TemporaryFolder folder = new();

    public BareMachine()
    {
        Directory.CreateDirectory(Programs);
        Directory.CreateDirectory(EmptyFeed);
        if (!OperatingSystem.IsWindows())
            File.CreateSymbolicLink(Path.Combine(Programs, "sh"), "/bin/sh");
    }

    /// <summary>A folder to work in.</summary>
    public string Folder => folder.Path;

    /// <summary>A folder feed without packages: what a restore needs must be on this machine.</summary>
    public string EmptyFeed => Path.Combine(Folder, "feed");

    /// <summary>The one folder on PATH.</summary>
    string Programs => Path.Combine(Folder, "programs");

    /// <summary>Puts an npm on PATH that is this script of the system's shell.</summary>
    public void GiveNpm(string unix, string windows)
    {
        if (OperatingSystem.IsWindows())
        {
            File.WriteAllText(Path.Combine(Programs, "npm.cmd"), $"@echo off\r\n{windows}\r\n");
            return;
        }

        var npm = Path.Combine(Programs, "npm");
        File.WriteAllText(npm, $"#!/bin/sh\n{unix}\n");
        File.SetUnixFileMode(npm, UnixFileMode.UserRead | UnixFileMode.UserExecute);
    }

    /// <summary>Copies a file or folder of the repository to the same place here, without what builds made.</summary>
    public void Clone(string path)
    {
        var source = Path.Combine(Repository.Root, path);
        var target = Path.Combine(Folder, path);
        if (File.Exists(source))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(source, target);
            return;
        }

        foreach (var entry in Directory.GetFileSystemEntries(source).Select(Path.GetFileName).Where(name => name is not ("bin" or "obj" or "node_modules")))
            Clone(Path.Combine(path, entry!));
    }

    /// <summary>Runs <c>dotnet</c> here.</summary>
    public async Task<LabExit> DotnetAsync(params string[] args)
    {
        var start = new ProcessStartInfo(DotnetHost.Path, args)
        {
            WorkingDirectory = Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["PATH"] = OperatingSystem.IsWindows() ? $"{Programs};{Environment.SystemDirectory}" : Programs;
        start.Environment["HTTP_PROXY"] = start.Environment["HTTPS_PROXY"] = "http://127.0.0.1:9";
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
        using var process = Process.Start(start)!;
        using var limit = new CancellationTokenSource(Patience);
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(limit.Token);
            var errors = process.StandardError.ReadToEndAsync(limit.Token);
            await process.WaitForExitAsync(limit.Token);
            return new LabExit(process.ExitCode, await output, await errors);
        }
        finally
        {
            process.Kill(entireProcessTree: true);
        }
    }

    public void Dispose() => folder.Dispose();
}
