using System.CommandLine;
using System.CommandLine.Parsing;

namespace BackpropLab.Benchmarks;

/// <summary>Names of workloads on the command line.</summary>
static class WorkloadArgument
{
    public static Argument<string> One() => Checked(new Argument<string>("workload"));

    public static Argument<string[]> Several() => Checked(new Argument<string[]>("workloads") { Arity = ArgumentArity.ZeroOrMore });

    static Argument<T> Checked<T>(Argument<T> argument)
    {
        argument.Description = $"Any of {WorkloadCatalogue.Names}.";
        argument.Validators.Add(Check);
        return argument;
    }

    static void Check(ArgumentResult result)
    {
        foreach (var token in result.Tokens)
        {
            if (WorkloadCatalogue.Find(token.Value) is null)
                result.AddError($"There is no workload {token.Value}: there are {WorkloadCatalogue.Names}.");
        }
    }
}
