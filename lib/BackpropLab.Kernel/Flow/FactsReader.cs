using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace BackpropLab.Kernel;

/// <summary>Reads what a cell may do to others from what the compiler knows of it.</summary>
/// <param name="cell">The cell below those above it.</param>
/// <param name="libraries">What calls of libraries do.</param>
sealed class FactsReader(CompiledCell cell, LibraryEffects libraries)
{
    readonly CodeReader statements = new(cell.Model, libraries);
    readonly Dictionary<string, CodeFacts> functions = new(StringComparer.Ordinal);
    readonly Dictionary<string, string> held = new(StringComparer.Ordinal);
    readonly HashSet<string> captured = new(StringComparer.Ordinal);
    readonly HashSet<string> notes = new(StringComparer.Ordinal);
    readonly HashSet<string> recalls = new(StringComparer.Ordinal);

    /// <summary>Reads the cell.</summary>
    public CellFacts Read()
    {
        var unit = cell.Root;
        foreach (var member in unit.Members)
            Read(member);
        foreach (var lambda in unit.DescendantNodes().Where(node => node is AnonymousFunctionExpressionSyntax or QueryExpressionSyntax or LocalFunctionStatementSyntax))
            Capture(lambda);
        Take(statements);
        var all = new CodeReader(cell.Model, libraries);
        all.ReadNames(unit);
        var declared = cell.Compilation.ScriptClass?.GetMembers().Where(symbol => !symbol.IsImplicitlyDeclared).ToArray() ?? [];
        return new CellFacts
        {
            Declared = CellNames.Of(cell.Text).Declared,
            Imports = CellTokens.ImportsOf(cell.Text),
            Statements = new(all.Facts.Reads, statements.Facts.Facts),
            Functions = functions,
            Held = held,
            Captured = captured,
            Lazy = declared.Where(symbol => symbol is IPropertySymbol || (symbol is IFieldSymbol field && FlowTypes.IsLazy(field.Type))).Select(symbol => symbol.Name).ToHashSet(StringComparer.Ordinal),
            Notes = notes,
            Recalls = recalls,
            Surface = string.Join('\n', declared.Select(Surface)),
        };
    }

    void Read(MemberDeclarationSyntax member)
    {
        switch (member)
        {
            case GlobalStatementSyntax statement:
                statements.Read(statement.Statement);
                break;
            case FieldDeclarationSyntax fields:
                foreach (var variable in fields.Declaration.Variables.Where(variable => variable.Initializer is not null))
                    Read(variable, variable.Initializer!.Value);
                break;
            case MethodDeclarationSyntax method:
                Read(method, null);
                Capture(method);
                break;
            case BaseTypeDeclarationSyntax type:
                foreach (var part in type.DescendantNodes().Where(node => node is BaseMethodDeclarationSyntax or AccessorDeclarationSyntax or PropertyDeclarationSyntax { ExpressionBody: not null } or IndexerDeclarationSyntax { ExpressionBody: not null }))
                    Read(part, type as TypeDeclarationSyntax);
                Capture(type);
                break;
            case PropertyDeclarationSyntax property:
                if (property.ExpressionBody is not null)
                    Read(property, null);
                foreach (var accessor in property.AccessorList?.Accessors ?? [])
                    Read(accessor, null);
                Capture(property);
                break;
        }
    }

    /// <summary>A variable that later cells see. A function in it is one of the cell's.</summary>
    void Read(VariableDeclaratorSyntax variable, ExpressionSyntax initializer)
    {
        var name = variable.Identifier.ValueText;
        if (initializer is AnonymousFunctionExpressionSyntax && cell.Model.GetOperation(initializer) is IAnonymousFunctionOperation lambda)
        {
            held[name] = Read(name, lambda.Symbol, lambda.Body.Syntax);
            return;
        }

        statements.ReadInitializer(name, initializer);
        if (cell.Model.GetTypeInfo(initializer).ConvertedType?.TypeKind == TypeKind.Delegate && cell.Model.GetOperation(initializer) is { } value && HeldBy(value) is { } function)
            held[name] = function;
    }

    /// <summary>A function of a cell itself, or what a library gives back for the one function that it is given: that one, or one of its own that does as much.</summary>
    string? HeldBy(IOperation value) => CodeReader.Unconverted(value) switch
    {
        IMethodReferenceOperation method => CellSymbols.KeyOf(method.Method),
        IFieldReferenceOperation field when CellSymbols.VariableOf(field.Field) is { } other => held.GetValueOrDefault(other),
        IInvocationOperation call when CellSymbols.NameOf(call.TargetMethod) is null =>
            call.Arguments.Where(argument => argument.Value.Type?.TypeKind == TypeKind.Delegate).ToArray() is [var only] ? HeldBy(only.Value) : null,
        _ => null,
    };

    void Read(SyntaxNode function, TypeDeclarationSyntax? type)
    {
        if (cell.Model.GetDeclaredSymbol(function) is not { } declared
            || (declared as IMethodSymbol ?? (declared as IPropertySymbol)?.GetMethod) is not { } method || CellSymbols.KeyOf(method) is not { } key)
        {
            return;
        }

        var reader = Reader(method);
        foreach (var parameter in type?.ParameterList?.Parameters ?? [])
        {
            // What a type is made of lies in its objects.
            if (cell.Model.GetDeclaredSymbol(parameter) is IParameterSymbol kept)
                reader.Take(kept, 0);
        }

        foreach (var body in function.ChildNodes().Where(node => node is BlockSyntax or ArrowExpressionClauseSyntax or ConstructorInitializerSyntax))
            reader.ReadBody(body);
        Keep(key, reader);
    }

    string Read(string variable, IMethodSymbol lambda, SyntaxNode body)
    {
        var key = string.Create(CultureInfo.InvariantCulture, $"{variable}/{lambda.Parameters.Length}");
        var reader = Reader(lambda);
        reader.ReadBody(body);
        Keep(key, reader);
        return key;
    }

    CodeReader Reader(IMethodSymbol method)
    {
        var reader = new CodeReader(cell.Model, libraries);
        foreach (var parameter in method.Parameters)
            reader.Take(parameter, parameter.Ordinal + 1);
        return reader;
    }

    /// <summary>Functions of one name and as many parameters are taken as one that does what any of them does.</summary>
    void Keep(string key, CodeReader reader)
    {
        var facts = reader.Facts;
        functions[key] = functions.TryGetValue(key, out var other) ? new(other.Reads.Union(facts.Reads).ToHashSet(), [.. other.Facts, .. facts.Facts]) : facts;
        Take(reader);
    }

    /// <summary>Who calls a function of this cell does what it does; the cell is told of it all the same.</summary>
    void Take(CodeReader reader)
    {
        notes.UnionWith(reader.Notes);
        recalls.UnionWith(reader.Recalls);
    }

    void Capture(SyntaxNode function)
    {
        var reader = new CodeReader(cell.Model, libraries);
        reader.ReadNames(function);
        captured.UnionWith(reader.Facts.Reads);
    }

    static string Surface(ISymbol symbol) => symbol is INamedTypeSymbol type
        ? $"{Format(type)} {{ {string.Join("; ", type.GetMembers().Where(member => !member.IsImplicitlyDeclared).Select(Surface))} }}"
        : Format(symbol);

    static string Format(ISymbol symbol) => symbol.ToDisplayString(FullFormat) + ((symbol as IFieldSymbol)?.ConstantValue is { } value ? FormattableString.Invariant($" = {value}") : "");

    static readonly SymbolDisplayFormat FullFormat = SymbolDisplayFormat.CSharpErrorMessageFormat
        .WithMemberOptions(SymbolDisplayMemberOptions.IncludeType | SymbolDisplayMemberOptions.IncludeParameters | SymbolDisplayMemberOptions.IncludeModifiers | SymbolDisplayMemberOptions.IncludeRef | SymbolDisplayMemberOptions.IncludeConstantValue)
        .WithParameterOptions(SymbolDisplayParameterOptions.IncludeType | SymbolDisplayParameterOptions.IncludeName | SymbolDisplayParameterOptions.IncludeDefaultValue | SymbolDisplayParameterOptions.IncludeParamsRefOut)
        .WithKindOptions(SymbolDisplayKindOptions.IncludeMemberKeyword | SymbolDisplayKindOptions.IncludeTypeKeyword)
        .AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);
}
