using System.CommandLine;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace BackpropLab.Benchmarks;

/// <summary><c>micro</c>: BenchmarkDotNet, with its own arguments.</summary>
static class MicroCommand
{
    public static Command Create()
    {
        var arguments = new Argument<string[]>("arguments") { Description = "What BenchmarkDotNet takes, such as --filter *Product*; after -- if an option is ours too.", Arity = ArgumentArity.ZeroOrMore };
        var command = new Command("micro", "Measure single operations with BenchmarkDotNet.") { arguments };
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction(result => { Run([.. result.GetValue(arguments)!, .. result.UnmatchedTokens]); });
        return command;
    }

    static void Run(string[] arguments)
    {
        // In this process: a project that BenchmarkDotNet would generate knows nothing of how the library is built.
        var config = DefaultConfig.Instance.WithArtifactsPath(Path.Combine(AppContext.BaseDirectory, "micro")).AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance));
        BenchmarkSwitcher.FromTypes([typeof(ProductBenchmarks), typeof(ActivationBenchmarks)]).Run(arguments.Length == 0 ? ["--filter", "*"] : arguments, config);
    }
}
