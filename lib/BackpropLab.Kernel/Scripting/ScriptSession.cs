using System.Globalization;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace BackpropLab.Kernel;

/// <summary>C# cells, each seeing what those before it left: a chain of script submissions.</summary>
/// <param name="host">Where they run.</param>
/// <param name="references">What they are compiled against.</param>
sealed class ScriptSession(KernelHost host, ScriptReferences references)
{
    /// <summary>Begins the names of this session's assemblies: no other session's begin so, and nothing that a cell refers to.</summary>
    readonly string assemblyPrefix = $"\u211B*{Guid.NewGuid():N}-";

    /// <summary>What each cell left, in the order in which they build on one another.</summary>
    readonly List<(KernelState State, CellScope Scope)> states = [];

    readonly MistakenCells mistaken = new();
    readonly LibraryFunctions library = new();

    int submissions;

    /// <summary>Compiles and runs a trivial cell, so that the compiler is awake when the first real one comes. Nothing of it is left.</summary>
    public void WarmUp() =>
        Run(Compile("var x = new[] { 0.5 }.Select(v => v * 2).ToArray(); x", 0, 0, default)).GetAwaiter().GetResult();

    /// <summary>
    /// Goes back to what the cell of that number left: what later ones declared is gone, what they left running is asked to
    /// stop, and nothing tells them any more what goes on in the runtime.
    /// </summary>
    public void Rewind(int number)
    {
        var gone = states.FindAll(kept => kept.State.Cell.Number > number);
        states.RemoveAll(gone.Contains);
        mistaken.Rewind(number);
        // Cells that were stopped have left no state, and may listen all the same.
        Silence(except: states.Select(kept => kept.State.Cell.Submission.Assembly));
        foreach (var (_, scope) in gone)
            scope.Stop();
    }

    /// <summary>
    /// Nothing tells the cells any more what goes on in the runtime: who is told of an exception may be code that is to stop, and
    /// the runtime does not survive what is thrown there.
    /// </summary>
    /// <param name="except">The assemblies of cells that are told as before.</param>
    public void Silence(params IEnumerable<Assembly?> except)
    {
        var kept = except.ToHashSet();
        RuntimeListeners.Remove(assembly => assembly.GetName().Name!.StartsWith(assemblyPrefix, StringComparison.Ordinal) && !kept.Contains(assembly));
    }

    /// <summary>Compiles a cell on top of those that ran.</summary>
    /// <param name="text">The cell.</param>
    /// <param name="number">The number of its run.</param>
    /// <param name="shownNumber">The number by which errors name it.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <exception cref="CellException">It does not compile, or refers to something that is not there.</exception>
    public CellScript Compile(string text, int number, int shownNumber, CancellationToken cancellation)
    {
        var names = CellNames.Of(text);
        var against = Against;
        var packages = Last?.Cell.Packages ?? [];
        try
        {
            var source = CellSource.Parse(text);
            against = references.Add(against, source.References, ref packages, cancellation);
            var (submission, hasValue) = Build(source.Code, names, RuntimeErrors.FilePrefix + shownNumber.ToString(CultureInfo.InvariantCulture), against, cancellation);
            return new CellScript(number, submission, against, packages, names, hasValue);
        }
        catch (CellException e)
        {
            mistaken.Add(number, names, against, e.WaitsFor ?? new(shownNumber, e.Told));
            throw;
        }
    }

    (Submission Submission, bool HasValue) Build(string code, CellNames names, string path, IReadOnlyList<MetadataReference> against, CancellationToken cancellation)
    {
        var edits = StopChecks.For(code);
        var compilation = Link(edits.ApplyTo(code), path, against);
        references.Register(compilation);
        var standIns = new StandIns(
            type => library.FunctionTypes(type, expression => ValueOf(expression, against)),
            name => names.Declared.Contains(name) ? null : mistaken.Declaring(name, Ran));
        if (standIns.Add(compilation, edits))
            compilation = Link(edits.ApplyTo(code), path, against);
        if (mistaken.Hiding(compilation, names, Ran) is { } hidden)
            throw hidden;
        var submission = Submission.TryBuild(compilation, host.Assemblies, out var diagnostics, cancellation)
            ?? throw (Waiting(diagnostics, code) ?? CompilationErrors.Describe(diagnostics, compilation, code, edits));
        return (submission, HasValue(compilation));
    }

    /// <summary>Why a cell cannot be compiled yet, if it lacks what another would have let it see that does not compile.</summary>
    CellException? Waiting(IEnumerable<Diagnostic> diagnostics, string code)
    {
        foreach (var error in diagnostics)
        {
            if (UnknownNames.In(error) is not { } name || UnknownNames.Advice(error) is not null)
                continue;
            if (((UnknownNames.IsMember(error) ? null : mistaken.Declaring(name, Ran)) ?? mistaken.Opening(Against, IsKnown)) is { } cause)
                return new CellException(cause.Waiting(name), waitsFor: cause);

            bool IsKnown(string usings, IReadOnlyList<MetadataReference> against) =>
                Link($"{usings}\n{code}", "", against).GetDiagnostics().All(other => UnknownNames.In(other) != name);
        }

        return null;
    }

    /// <summary>Code as the next link of the chain, to be looked at or built.</summary>
    CSharpCompilation Link(string code, string path, IReadOnlyList<MetadataReference> against)
    {
        var number = (submissions++).ToString(CultureInfo.InvariantCulture);
        return Submission.Create(code, path, assemblyPrefix + number, ScriptOptions.Compilation($"Submission#{number}", host.Assemblies), against, Last?.Cell.Submission);
    }

    /// <summary>The value of an expression after the cells that ran; nothing of it is left.</summary>
    object? ValueOf(string code, IReadOnlyList<MetadataReference> against) =>
        Submission.TryBuild(Link(code, "", against), host.Assemblies, out _, CancellationToken.None)?
            .RunAsync((Last?.Variables ?? SubmissionStates.None).WithPlace()).GetAwaiter().GetResult();

    /// <summary>Runs a compiled cell and gives what it leaves, also when it throws; not when it is stopped.</summary>
    public async Task<KernelState> Run(CellScript cell)
    {
        var before = Last?.Variables ?? SubmissionStates.None;
        var places = before.WithPlace();
        try
        {
            var value = await cell.Submission.RunAsync(places);
            return new KernelState(cell, before.After(places), value, null);
        }
        catch (Exception e) when (!CellStop.IsStop(e))
        {
            return new KernelState(cell, before.After(places), null, e);
        }
    }

    /// <summary>Lets later cells see what a cell left.</summary>
    /// <param name="state">What it left.</param>
    /// <param name="scope">The run of the cell, parts of which may go on.</param>
    public void Keep(KernelState state, CellScope scope) => states.Add((state, scope));

    IEnumerable<CellScript> Ran => states.Select(kept => kept.State.Cell);

    /// <summary>What a cell is compiled against that names nothing itself.</summary>
    IReadOnlyList<MetadataReference> Against => Last?.Cell.References ?? references.Framework;

    KernelState? Last => states is [.., var last] ? last.State : null;

    /// <summary>Whether a cell has a value: its last expression, or what it returns.</summary>
    static bool HasValue(Compilation compilation)
    {
        var tree = compilation.SyntaxTrees.Single();
        var cell = (CompilationUnitSyntax)tree.GetRoot();
        if (cell.Members is [.., GlobalStatementSyntax { Statement: ExpressionStatementSyntax { SemicolonToken.IsMissing: true } last }])
            return compilation.GetSemanticModel(tree).GetTypeInfo(last.Expression).Type?.SpecialType != SpecialType.System_Void;
        return cell.Members.OfType<GlobalStatementSyntax>()
            .SelectMany(member => member.DescendantNodes(node => node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax)))
            .Any(node => node is ReturnStatementSyntax { Expression: not null });
    }
}
