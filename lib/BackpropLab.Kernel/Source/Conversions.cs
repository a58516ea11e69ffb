using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace BackpropLab.Kernel;

/// <summary>Says of a value of the wrong type what it is, what is wanted, and how the one becomes the other.</summary>
static class Conversions
{
    /// <summary>Of a value that is given to a variable, or back.</summary>
    public static string? Value(ErrorPlace place) => place.Model.GetTypeInfo(place.Node) is var types ? Between(types.Type, types.ConvertedType) : null;

    /// <summary>Of an argument.</summary>
    public static string? Argument(ErrorPlace place)
    {
        if (place.Node.FirstAncestorOrSelf<ArgumentSyntax>() is not { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax call } list } argument)
            return null;
        var at = list.Arguments.IndexOf(argument);
        var function = place.Model.GetSymbolInfo(call).CandidateSymbols.OfType<IMethodSymbol>().FirstOrDefault(method => method.Parameters.Length > at);
        return function is null ? null : Between(place.TypeOf(argument.Expression), function.Parameters[at].Type);
    }

    /// <summary>A type in words; null for one that has none here.</summary>
    public static string? Kind(ITypeSymbol? type) => type switch
    {
        { SpecialType: SpecialType.System_Double } => "a number (double)",
        { SpecialType: SpecialType.System_Int32 } => "a whole number (int)",
        { SpecialType: SpecialType.System_Boolean } => "true or false (bool)",
        { SpecialType: SpecialType.System_String } => "a text (string)",
        { SpecialType: SpecialType.System_Void } => "nothing (void)",
        { Name: "Matrix" } => "a Matrix",
        { Name: "Vector" } => "a Vector",
        { Name: "Delegate" } => "a function",
        _ => null,
    };

    static string? Between(ITypeSymbol? given, ITypeSymbol? wanted)
    {
        if (Kind(given) is not { } what || Kind(wanted) is not { } instead || what == instead)
            return null;
        var way = (given!.Name, wanted!.Name) switch
        {
            ("Vector", "Matrix") => " '.ToRowMatrix()' lays it into a row, '.ToColumnMatrix()' sets it up as a column.",
            ("Matrix", "Double") => " A Matrix of one element is none: 'm[0, 0]' is the number in it.",
            ("Double", "Int32") => " What stands after the point would be lost: declare it as 'double', or cut it off with '(int)'.",
            (_, "Delegate") => " '() =>' before it makes one of it.",
            _ => "",
        };
        return $"this is {what}, and {instead} is wanted.{way}";
    }
}
