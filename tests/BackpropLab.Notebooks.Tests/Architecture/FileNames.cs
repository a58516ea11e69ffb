using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace BackpropLab.Notebooks.Tests.Architecture;

/// <summary>The rule by which a type's file is found without a search: <c>Type.cs</c>, or <c>Type.Topic.cs</c> for a part of it.</summary>
static class FileNames
{
    /// <summary>A sentence if a file declares something else than the one type whose name it has.</summary>
    public static string? Fault(SyntaxTree tree)
    {
        var name = Path.GetFileNameWithoutExtension(tree.FilePath).Split('.', 2);
        var others = Types(tree).Where(type => Name(type) != name[0]).Select(Name).ToArray();
        if (others.Length > 0)
            return $"lib/{tree.FilePath} declares {string.Join(", ", others)}.";
        if (name.Length > 1 && !Types(tree).All(type => type.Modifiers.Any(modifier => modifier.ValueText == "partial")))
            return $"lib/{tree.FilePath} has the name of a part and holds all of {name[0]}.";
        return Types(tree).Any() || name[0] == "Program" ? null : $"lib/{tree.FilePath} declares no type.";
    }

    static IEnumerable<MemberDeclarationSyntax> Types(SyntaxTree tree) =>
        tree.GetRoot().DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax)
            .OfType<MemberDeclarationSyntax>().Where(member => member is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax);

    static string Name(MemberDeclarationSyntax type) =>
        type is BaseTypeDeclarationSyntax declaration ? declaration.Identifier.ValueText : ((DelegateDeclarationSyntax)type).Identifier.ValueText;
}
