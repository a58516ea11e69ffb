using System.Globalization;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace BackpropLab.Kernel;

/// <summary>C# cells, each seeing what those before it left: a chain of script submissions.</summary>
sealed class ScriptSession(KernelHost host)
{
    static readonly string[] DefaultUsings =
    [
        "System", "System.Text", "System.Collections", "System.Collections.Generic", "System.Threading.Tasks", "System.Linq",
        typeof(CellFunctions).FullName!,
    ];

    readonly ScriptReferences references = new(host);

    /// <summary>Begins the names of this session's assemblies: no other session's begin so, and nothing that a cell refers to.</summary>
    readonly string assemblyPrefix = $"\u211B*{Guid.NewGuid():N}-";

    /// <summary>What each cell left, in the order in which they build on one another.</summary>
    readonly List<(KernelState State, CellScope Scope)> states = [];

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
        var source = CellSource.Parse(text);
        var last = Last?.Cell;
        var packages = last?.Packages ?? [];
        var against = references.Add(last?.References ?? references.Framework, source.References, ref packages, cancellation);

        var edits = StopChecks.For(source.Code);
        var compilation = Submission.Create(
            edits.ApplyTo(source.Code), RuntimeErrors.FilePrefix + shownNumber.ToString(CultureInfo.InvariantCulture), assemblyPrefix + submissions.ToString(CultureInfo.InvariantCulture),
            Options($"Submission#{submissions}"), against, last?.Submission);
        submissions++;
        references.Register(compilation);
        var submission = Submission.TryBuild(compilation, host.Assemblies, out var diagnostics, cancellation)
            ?? throw new CellException(CompilationErrors.Describe(diagnostics, source.Code, edits));
        return new CellScript(number, submission, against, packages, HasValue(compilation));
    }

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

    KernelState? Last => states is [.., var last] ? last.State : null;

    CSharpCompilationOptions Options(string typeName) => AsScript(new CSharpCompilationOptions(
        OutputKind.DynamicallyLinkedLibrary,
        scriptClassName: typeName,
        usings: DefaultUsings,
        optimizationLevel: OptimizationLevel.Debug,
        allowUnsafe: true,
        metadataReferenceResolver: host.Assemblies.MetadataResolver,
        sourceReferenceResolver: host.Assemblies.SourceResolver,
        assemblyIdentityComparer: DesktopAssemblyIdentityComparer.Default));

    /// <summary>
    /// A type that an assembly has besides the core library is not ambiguous in a script. The compiler has no public way to
    /// say so, and its own scripting says so for every script.
    /// </summary>
    static CSharpCompilationOptions AsScript(CSharpCompilationOptions options)
    {
        var with = typeof(CSharpCompilationOptions).GetMethod("WithTopLevelBinderFlags", BindingFlags.Instance | BindingFlags.NonPublic)!;
        var flags = with.GetParameters()[0].ParameterType;
        return (CSharpCompilationOptions)with.Invoke(options, [Enum.Parse(flags, "IgnoreCorLibraryDuplicatedTypes")])!;
    }

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
