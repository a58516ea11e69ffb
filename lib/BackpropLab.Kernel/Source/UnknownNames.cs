using BackpropLab.Protocol;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace BackpropLab.Kernel;

/// <summary>Looks into what the compiler does not know for what .NET Interactive offers and this host does not.</summary>
static class UnknownNames
{
    static readonly string[] Names = ["CS0103", "CS0246"];
    static readonly string[] Members = ["CS0234", "CS1061"];

    /// <summary>The name that an error says there is not; null for an error of another kind.</summary>
    public static string? In(Diagnostic error) => Unknown(error)?.Identifier.ValueText;

    /// <summary>Whether an error says so of a member of something, which no cell can declare.</summary>
    public static bool IsMember(Diagnostic error) => Members.Contains(error.Id);

    /// <summary>One sentence that says what to use; null if .NET Interactive has no such name either.</summary>
    public static string? Advice(Diagnostic error)
    {
        return Unknown(error) is { } unknown && Spellings(unknown).FirstOrDefault(name => NotOffered.InsteadOf(name) is not null) is { } name
            ? $"{name} is not offered here, only in .NET Interactive: {NotOffered.InsteadOf(name)}"
            : null;
    }

    static SimpleNameSyntax? Unknown(Diagnostic error) => error.Location.IsInSource && (Names.Contains(error.Id) || IsMember(error))
        ? error.Location.SourceTree!.GetRoot().FindToken(error.Location.SourceSpan.Start).Parent as SimpleNameSyntax
        : null;

    /// <summary>A name with what belongs to it, in the ways in which <see cref="NotOffered.Names"/> are written.</summary>
    static IEnumerable<string> Spellings(SimpleNameSyntax name)
    {
        var text = Path(name);
        if (name.Parent is MemberAccessExpressionSyntax member && member.Name == name)
        {
            yield return "." + text;
            if (member.Expression is not NameSyntax)
                yield break;
        }

        if (name.Parent is InvocationExpressionSyntax or ElementAccessExpressionSyntax)
            yield return text + "()";
        yield return text;
        for (var outer = name.Parent; outer is MemberAccessExpressionSyntax or QualifiedNameSyntax; outer = outer.Parent)
            yield return Path(outer);
    }

    static string Path(SyntaxNode name) => name switch
    {
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        MemberAccessExpressionSyntax member => $"{Path(member.Expression)}.{Path(member.Name)}",
        QualifiedNameSyntax qualified => $"{Path(qualified.Left)}.{Path(qualified.Right)}",
        _ => name.ToString(),
    };
}
