using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace BackpropLab.Kernel;

/// <summary>Reads what a piece of code may do: the statements of a cell, or the body of one function.</summary>
/// <param name="model">What the compiler knows of the cell.</param>
/// <param name="libraries">What calls of libraries do.</param>
sealed partial class CodeReader(SemanticModel model, LibraryEffects libraries)
{
    readonly HashSet<string> reads = new(StringComparer.Ordinal);
    readonly List<FlowFact> facts = [];
    readonly Dictionary<ISymbol, Place> places = new(SymbolEqualityComparer.Default);

    /// <summary>Where what is returned goes, of the innermost function; and what is being built, of the innermost initializer.</summary>
    Place result = Place.Result;
    Place? built;

    /// <summary>What a member is called on if it is there (?.), of the innermost such call.</summary>
    Place? conditional;
    int locals;

    /// <summary>What it leaves with a library, by name.</summary>
    public HashSet<string> Notes { get; } = new(StringComparer.Ordinal);

    /// <summary>What it asks a library for, by name.</summary>
    public HashSet<string> Recalls { get; } = new(StringComparer.Ordinal);

    /// <summary>What was found so far.</summary>
    public CodeFacts Facts => new(reads, facts);

    /// <summary>Gives a parameter its number.</summary>
    public void Take(IParameterSymbol parameter, int number) => places[parameter] = Place.Parameter(number);

    /// <summary>Reads a statement, an initializer, or a body.</summary>
    /// <param name="node">The code.</param>
    /// <returns>Where its value is; null if it has none that can change.</returns>
    public Place? Read(SyntaxNode node)
    {
        ReadNames(node);
        return model.GetOperation(node) is { } operation ? Value(operation) : null;
    }

    /// <summary>Reads the body of a function, or an expression that is one.</summary>
    public void ReadBody(SyntaxNode body)
    {
        var value = Read(body is ArrowExpressionClauseSyntax arrow ? arrow.Expression : body);
        if (body is not BlockSyntax)
            Hold(result, value);
    }

    /// <summary>Reads what code names, and nothing else of it.</summary>
    public void ReadNames(SyntaxNode node) => reads.UnionWith(NamesIn(node));

    /// <summary>Reads the initializer of a variable that later cells see.</summary>
    public void ReadInitializer(string variable, ExpressionSyntax initializer)
    {
        if (Read(initializer) is { } value)
            Hold(Place.Variable(variable), value);
    }

    /// <summary>What of cells some code names. What the compiler does not know may be one all the same: of a cell that does not compile, or of none.</summary>
    IEnumerable<string> NamesIn(SyntaxNode node)
    {
        foreach (var name in node.DescendantNodesAndSelf().OfType<SimpleNameSyntax>())
        {
            var info = model.GetSymbolInfo(name);
            var symbols = info.Symbol is { } symbol ? [symbol] : info.CandidateSymbols;
            if (symbols.IsEmpty && (name.Parent as MemberAccessExpressionSyntax)?.Name != name)
                yield return name.Identifier.ValueText;
            foreach (var known in symbols)
            {
                if (CellSymbols.NameOf(known) is { } declared)
                    yield return declared;
            }
        }
    }

    Place New() => Place.Local(locals++);

    Place Of(ISymbol symbol)
    {
        if (!places.TryGetValue(symbol, out var place))
            places[symbol] = place = New();
        return place;
    }

    void Hold(Place? holder, Place? held)
    {
        if (holder is { } one && held is { } other && one != other)
            facts.Add(new FlowFact.Holds(one, other));
    }

    void Keep(Place? keeper, Place? kept)
    {
        if (keeper is { } one && kept is { } other && one != other)
            facts.Add(new FlowFact.Keeps(one, other));
    }

    void Change(Place? place)
    {
        if (place is { } what)
            facts.Add(new FlowFact.Changes(what));
    }

    /// <summary>One place from which each of some values can be reached.</summary>
    Place? All(IEnumerable<Place?> values)
    {
        var known = values.OfType<Place>().Distinct().ToArray();
        if (known.Length <= 1)
            return known.Length == 1 ? known[0] : null;
        var all = New();
        foreach (var value in known)
            Hold(all, value);
        return all;
    }
}
