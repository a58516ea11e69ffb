using System.Diagnostics;
using BackpropLab.Exercises;
using BackpropLab.Notebooks;
using BackpropLab.Protocol;

namespace BackpropLab.Classroom;

/// <summary>Runs the plan of one submission in workers of its own. Whatever an answer does, the next one is asked.</summary>
/// <param name="rooms">Where workers run, and with what.</param>
sealed class GradingRun(WorkerRooms rooms)
{
    static readonly TimeSpan timeOfDeclarations = TimeSpan.FromSeconds(10);
    static readonly TimeSpan timeOfAnswer = TimeSpan.FromSeconds(15);
    static readonly TimeSpan timeOfSubmission = TimeSpan.FromSeconds(120);

    readonly Dictionary<GradedExercise, Reply> replies = [];
    readonly Dictionary<CodeMember, string> broken = [];
    readonly Stopwatch clock = Stopwatch.StartNew();

    /// <summary>Runs a plan.</summary>
    /// <returns>A reply for each exercise of the plan.</returns>
    public async Task<IReadOnlyDictionary<GradedExercise, Reply>> RunAsync(GradingPlan plan, IReadOnlyList<string> usings, CancellationToken cancellation)
    {
        await RunAtOnceAsync(plan, usings, cancellation);
        // Each worker that is lost has answered one question at least, or has shown what cannot be run.
        while (plan.Needs.Keys.Any(exercise => !replies.ContainsKey(exercise)) && clock.Elapsed < timeOfSubmission)
        {
            await using var worker = rooms.Start();
            await PrepareAsync(worker, usings, cancellation);
            foreach (var step in plan.Steps.Where(IsToRun))
            {
                cancellation.ThrowIfCancellationRequested();
                await RunAsync(worker, plan, step, cancellation);
                if (!worker.IsAlive || clock.Elapsed >= timeOfSubmission)
                    break;
            }

            if (worker.IsAlive)
                break;
        }

        foreach (var exercise in plan.Needs.Keys)
            replies.TryAdd(exercise, new(null, FormattableString.Invariant($"The answers of this notebook took longer than {timeOfSubmission.TotalSeconds} s together.")));
        return replies;

        bool IsToRun(GradingStep step) => step.Asks is { } asked ? !replies.ContainsKey(asked)
            : !step.Members.Any(broken.ContainsKey) && (step.Members.Count == 0 || plan.Needs.Any(need => !replies.ContainsKey(need.Key) && step.Members.Any(need.Value.Members.ContainsKey)));
    }

    /// <summary>Most submissions have nothing in them that keeps all of it from running in one go; of the others nothing is known after this.</summary>
    async Task RunAtOnceAsync(GradingPlan plan, IReadOnlyList<string> usings, CancellationToken cancellation)
    {
        if (plan.AtOnce() is not { } all)
            return;
        await using var worker = rooms.Start();
        var answer = await worker.ExecuteAsync(string.Join('\n', [rooms.Prelude, .. usings, all]), timeOfAnswer, cancellation: cancellation);
        if (!answer.Succeeded || Outcome(answer)?.Split('\n') is not { } outcomes || outcomes.Length != plan.Asked.Count())
            return;
        foreach (var (step, outcome) in plan.Asked.Zip(outcomes))
            replies[step.Asks!] = new(outcome, null);
    }

    async Task PrepareAsync(KernelClient worker, IReadOnlyList<string> usings, CancellationToken cancellation)
    {
        await worker.ExecuteAsync(rooms.Prelude, timeOfDeclarations, cancellation: cancellation);
        if (usings.Count == 0 || (await worker.ExecuteAsync(string.Join('\n', usings), timeOfDeclarations, cancellation: cancellation)).Succeeded)
            return;
        foreach (var one in usings)
            await worker.ExecuteAsync(one, timeOfDeclarations, cancellation: cancellation);
    }

    async Task RunAsync(KernelClient worker, GradingPlan plan, GradingStep step, CancellationToken cancellation)
    {
        if (step.Asks is { } asked && plan.Needs[asked].Members.Keys.FirstOrDefault(broken.ContainsKey) is { } missing && IsOwn(asked, missing))
        {
            replies[asked] = new(null, broken[missing]);
            return;
        }

        var execution = await worker.ExecuteAsync(step.Code, step.Asks is null ? timeOfDeclarations : timeOfAnswer, number: step.Cell, cancellation: cancellation);
        if (step.Asks is null)
        {
            if (!execution.Succeeded || !worker.IsAlive)
                step.Members.ToList().ForEach(member => broken[member] = Sentence(execution, step));
            return;
        }

        replies[step.Asks] = execution.Succeeded && Outcome(execution) is { } outcome ? new(outcome, null) : new(null, Sentence(execution, step));

        bool IsOwn(GradedExercise exercise, CodeMember member) => member.Declares.Overlaps(plan.Needs[exercise].Members.Keys.First().Declares);
    }

    static string? Outcome(CellExecution execution) => execution.Outputs.OfType<DisplayOutput>().LastOrDefault(output => output.ExecutionCount is not null)?.PlainText;

    static string Sentence(CellExecution execution, GradingStep step)
    {
        var error = execution.Outputs.OfType<ErrorOutput>().LastOrDefault();
        var message = (error?.Message ?? "it gave no result").ReplaceLineEndings(" ").TrimEnd('.');
        return step.Asks is { } asked && error?.Name == CellError.CompilationErrorName ? $"{asked.Id} expects `{asked.Signature}`, and what was found does not fit: {message}."
            : step.Cell is { } cell ? FormattableString.Invariant($"Cell {cell}: {message}.")
            : $"{message}.";
    }
}
