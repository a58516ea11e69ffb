using System.Collections.Immutable;
using System.Reflection;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Text;

namespace BackpropLab.Kernel;

/// <summary>
/// A cell compiled as a C# script, one link of a chain. Roslyn's own scripting does the same and more, but asks for the file
/// of the core library, which in a browser is not there.
/// </summary>
sealed class Submission
{
    static readonly EmitOptions WithSymbols = new(debugInformationFormat: DebugInformationFormat.PortablePdb, pdbChecksumAlgorithm: default);

    readonly Func<object?[], Task<object?>>? run;

    Submission(CSharpCompilation compilation, Func<object?[], Task<object?>>? run) => (Compilation, this.run) = (compilation, run);

    /// <summary>What the compiler knows of it.</summary>
    public CSharpCompilation Compilation { get; }

    /// <summary>Where its code was loaded; null if it has none.</summary>
    public Assembly? Assembly => run?.Method.Module.Assembly;

    /// <summary>Puts a cell at the end of a chain, for the compiler to look at.</summary>
    /// <param name="code">The cell.</param>
    /// <param name="path">The name that it has in stack traces.</param>
    /// <param name="assembly">The name of its assembly, which no other has.</param>
    /// <param name="options">How it is compiled.</param>
    /// <param name="references">What it is compiled against.</param>
    /// <param name="previous">The end of the chain so far; null for the first.</param>
    public static CSharpCompilation Create(
        string code, string path, string assembly, CSharpCompilationOptions options, IEnumerable<MetadataReference> references, Submission? previous)
    {
        var alone = CSharpCompilation.CreateScriptCompilation(
            assembly, CSharpSyntaxTree.ParseText(SourceText.From(code, Encoding.UTF8), ScriptOptions.Parse, path), references, options, returnType: typeof(object));
        // Created on top of the one before it, it would have that one checked for mistakes, which takes as long as to compile it: but that one was built, and has none.
        return alone.WithScriptCompilationInfo(alone.ScriptCompilationInfo!.WithPreviousScriptCompilation(previous?.Compilation));
    }

    /// <summary>Compiles and loads a cell.</summary>
    /// <param name="compilation">The cell, as <see cref="Create"/> has put it.</param>
    /// <param name="assemblies">Loads it.</param>
    /// <param name="diagnostics">What the compiler found; an error among them if there is no submission.</param>
    /// <param name="cancellation">Ends it.</param>
    public static Submission? TryBuild(
        CSharpCompilation compilation, IAssemblies assemblies, out ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellation)
    {
        // Errors of syntax are reported alone: all others may follow from them.
        diagnostics = compilation.GetParseDiagnostics(cancellation);
        if (HasError(diagnostics))
            return null;
        using var image = new MemoryStream();
        using var symbols = new MemoryStream();
        var emitted = compilation.Emit(image, symbols, options: WithSymbols, cancellationToken: cancellation);
        diagnostics = emitted.Diagnostics;
        if (HasError(diagnostics))
            return null;
        // A cell of nothing but usings has no code.
        if (!emitted.Success)
            return new Submission(compilation, null);

        var entry = compilation.GetEntryPoint(cancellation)!;
        (image.Position, symbols.Position) = (0, 0);
        var method = assemblies.Load(image, symbols)
            .GetType(entry.ContainingType.MetadataName, throwOnError: true)!
            .GetMethod(entry.MetadataName, BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)!;
        return new Submission(compilation, method.CreateDelegate<Func<object?[], Task<object?>>>());
    }

    /// <summary>Runs it; gives the value of its last expression.</summary>
    /// <param name="places">What those before it have declared, and a free place for this one.</param>
    public Task<object?> RunAsync(object?[] places) => run is null ? Task.FromResult<object?>(null) : run(places);

    static bool HasError(ImmutableArray<Diagnostic> diagnostics) => diagnostics.Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
}
