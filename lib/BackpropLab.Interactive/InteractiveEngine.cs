using BackpropLab.Protocol;
using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Commands;
using Microsoft.DotNet.Interactive.CSharp;
using Microsoft.DotNet.Interactive.Formatting;
using Microsoft.DotNet.Interactive.PackageManagement;

namespace BackpropLab.Interactive;

/// <summary>
/// Runs cells in the C# kernel of .NET Interactive, put together as its tool does: what passes here runs in Polyglot
/// Notebooks.
/// </summary>
sealed class InteractiveEngine : ICellEngine
{
    readonly HashSet<string> shown = [];
    CompositeKernel kernel;
    PackageExtensions extensions = new();
    PackageRequests requests = PackageRequests.None;

    public InteractiveEngine()
    {
        // The formats that a notebook in a browser asks for: plain text for strings, HTML for all else.
        Formatter.DefaultMimeType = HtmlFormatter.MimeType;
        Formatter.SetPreferredMimeTypesFor(typeof(string), PlainTextFormatter.MimeType);
        kernel = NewKernel();
    }

    public KernelInfoReply Info { get; } = new(
        "ok", Message.ProtocolVersion, ".net-interactive", typeof(Kernel).Assembly.GetName().Version!.ToString(), ".NET Interactive, C# kernel", LanguageInfo.CSharp);

    /// <summary>Nothing: help comes from our own engine.</summary>
    public ILanguageServices? Language => null;

    public void WarmUp() => kernel.SendAsync(new SubmitCode("0")).GetAwaiter().GetResult();

    public CellError? Run(ExecuteRequest request, int executionCount, CellOutputs outputs, CancellationToken stop)
    {
        if (request.AfterExecution == 0 && executionCount > 1)
            Restart();
        requests = PackageRequests.In(request.Code);
        var events = new EventOutputs(outputs, executionCount, shown);
        using (kernel.KernelEvents.Subscribe(events))
        {
            kernel.SendAsync(new SubmitCode(request.Code), CancellationToken.None).GetAwaiter().GetResult();
            if (events.Failure is null)
                extensions.Load(kernel);
        }

        return events.Failure;
    }

    /// <summary>
    /// Does nothing: to cancel a command lets the caller go on while the cell's code runs on in the background, and blocks
    /// all cells after it. Whoever serves gives this process up instead.
    /// </summary>
    public void Interrupt()
    {
    }

    CompositeKernel NewKernel() => new()
    {
        new CSharpKernel().UseNugetDirective(Resolved).UseKernelHelpers().UseWho().UseValueSharing(),
    };

    // To its very first cell and no other: a kernel of .NET Interactive forgets nothing, so there is a new one.
    void Restart()
    {
        kernel.Dispose();
        (kernel, extensions) = (NewKernel(), new());
    }

    Task Resolved(CSharpKernel csharp, IReadOnlyList<ResolvedPackageReference> packages)
    {
        requests.RequireExactly(packages);
        csharp.AddAssemblyReferences(packages.SelectMany(package => package.AssemblyPaths));
        extensions.Add(packages);
        return Task.CompletedTask;
    }
}
