using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using BackpropLab.Protocol;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Scripting;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Scripting;
using Microsoft.CodeAnalysis.Scripting.Hosting;

namespace BackpropLab.Worker;

/// <summary>C# cells, each seeing what those before it left: a chain of Roslyn script submissions.</summary>
sealed class CSharpKernel
{
    /// <summary>Begins the file name that a cell has in stack traces; its number follows.</summary>
    public const string FilePrefix = "cell:";

    static readonly string[] DefaultUsings =
    [
        "System", "System.Text", "System.Collections", "System.Collections.Generic", "System.Threading.Tasks", "System.Linq",
        typeof(CellFunctions).FullName!,
    ];

    readonly InteractiveAssemblyLoader loader = new();
    readonly PackageContext packageContext = new();

    // A cell may go elsewhere; the settings that count for packages stay those of the notebook's folder.
    readonly string folder = Directory.GetCurrentDirectory();

    readonly ScriptOptions initialOptions = ScriptOptions.Default
        .WithReferences(FrameworkReferences.All())
        .WithImports(DefaultUsings)
        .WithLanguageVersion(LanguageVersion.Latest)
        .WithOptimizationLevel(OptimizationLevel.Debug)
        .WithEmitDebugInformation(true)
        .WithFileEncoding(Encoding.UTF8)
        .WithAllowUnsafe(true);

    /// <summary>What each cell left, in the order in which they build on one another.</summary>
    readonly List<KernelState> states = [];

    /// <summary>Compiles and runs a trivial cell, so that the compiler is awake when the first real one comes. Nothing of it is left.</summary>
    public void WarmUp()
    {
        var outputs = new CellOutputs(_ => { });
        Run(Compile("var x = new[] { 0.5 }.Select(v => v * 2).ToArray(); x", 0, default), new CellScope(outputs)).GetAwaiter().GetResult();
    }

    /// <summary>
    /// Goes back to what the cell of that number left: what later ones declared is gone, and what they left running is
    /// asked to stop.
    /// </summary>
    public void Rewind(int number)
    {
        foreach (var state in states.Where(state => state.Number > number))
            state.Scope.Ask();
        states.RemoveAll(state => state.Number > number);
    }

    /// <summary>Compiles a cell on top of those that ran.</summary>
    /// <exception cref="CellException">It does not compile, or refers to something that is not there.</exception>
    public CellScript Compile(string text, int number, CancellationToken cancellation)
    {
        var source = CellSource.Parse(text);
        var last = states.LastOrDefault();
        var packages = last?.Packages ?? SessionPackages.None;
        var options = AddReferences(last?.Options ?? initialOptions, source.References, ref packages, cancellation)
            .WithFilePath(FilePrefix + number.ToString(CultureInfo.InvariantCulture));

        var edits = StopChecks.For(source.Code);
        var code = edits.ApplyTo(source.Code);
        var script = last is null
            ? CSharpScript.Create<object>(code, options, assemblyLoader: loader)
            : last.State.Script.ContinueWith<object>(code, options);
        var diagnostics = script.Compile(cancellation);
        if (diagnostics.Any(d => d.Severity == DiagnosticSeverity.Error))
            throw new CellException(CompilationErrors.Describe(diagnostics, source.Code, edits));
        return new CellScript(number, script, options, packages, HasValue(script.GetCompilation()));
    }

    /// <summary>Runs a compiled cell and gives what it leaves, also when it throws; not when it is stopped.</summary>
    public async Task<KernelState> Run(CellScript cell, CellScope scope)
    {
        var state = states is [.., var last]
            ? await cell.Script.RunFromAsync(last.State, IsStudents)
            : await cell.Script.RunAsync(globals: null, IsStudents);
        return new KernelState(cell.Number, state, cell.Options, cell.Packages, scope);
    }

    /// <summary>Lets later cells see what a cell left.</summary>
    public void Keep(KernelState state) => states.Add(state);

    static bool IsStudents(Exception e) => e is not (CellStoppedException or ThreadInterruptedException or ThreadAbortException);

    ScriptOptions AddReferences(ScriptOptions options, IReadOnlyList<CellReference> references, ref SessionPackages packages, CancellationToken cancellation)
    {
        var next = options;
        foreach (var file in references.OfType<FileReference>())
            next = next.AddReferences(Reference(file));
        var named = references.OfType<PackageReference>().ToArray();
        if (named.Length > 0)
            next = next.AddReferences(Restore(named, ref packages, cancellation));
        return next.WithReferences(Distinct(next.MetadataReferences));
    }

    IEnumerable<MetadataReference> Restore(PackageReference[] named, ref SessionPackages packages, CancellationToken cancellation)
    {
        try
        {
            // With those of earlier cells, which the new ones must go together with.
            var all = packages.With(named);
            var restored = PackageRestore.Restore(all, folder, cancellation);
            var paths = packageContext.Add(named, restored);
            packages = SessionPackages.Of(all, restored);
            return paths.Select(path => MetadataReference.CreateFromFile(path));
        }
        catch (PackageRefusal e)
        {
            var line = (named.FirstOrDefault(package => package.Id.Equals(e.Id, StringComparison.OrdinalIgnoreCase)) ?? named[0]).Line;
            throw new CellException(new CellError(CellError.DirectiveErrorName, string.Create(CultureInfo.InvariantCulture, $"line {line}: {e.Message}")));
        }
    }

    /// <summary>The last of several references to one file: naming a DLL again is not an error.</summary>
    static IEnumerable<MetadataReference> Distinct(ImmutableArray<MetadataReference> references) =>
        references.DistinctBy(reference => (reference as PortableExecutableReference)?.FilePath ?? reference.Display);

    static MetadataReference Reference(FileReference file)
    {
        var path = Path.GetFullPath(file.Path);
        if (!File.Exists(path))
        {
            throw new CellException(new CellError(CellError.DirectiveErrorName,
                $"line {file.Line}: #r \"{file.Path}\" names no file: looked for {path}. If it is this project's library, build it with: dotnet build"));
        }

        return MetadataReference.CreateFromFile(path);
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
