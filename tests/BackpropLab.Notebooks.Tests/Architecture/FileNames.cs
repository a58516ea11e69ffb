using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace BackpropLab.Notebooks.Tests.Architecture;

/// <summary>The rule by which a type's file is found without a search: <c>Type.cs</c>, or <c>Type.Topic.cs</c> for a part of it.</summary>
static class FileNames
{
    /// <summary>A sentence for each file below some folders that declares something else than the one type whose name it has.</summary>
    public static IEnumerable<string> Faults(string root, params string[] folders) =>
        folders.SelectMany(folder => Directory.EnumerateFiles(Path.Combine(root, folder), "*.cs", SearchOption.AllDirectories))
            .Select(file => Path.GetRelativePath(root, file).Replace('\\', '/'))
            .Where(file => !file.Split('/').Any(part => part is "bin" or "obj" or "node_modules"))
            .Select(file => Fault(file, CSharpSyntaxTree.ParseText(File.ReadAllText(Path.Combine(root, file))).GetCompilationUnitRoot()))
            .OfType<string>();

    static string? Fault(string file, CompilationUnitSyntax unit)
    {
        var name = Path.GetFileNameWithoutExtension(file).Split('.', 2);
        var types = Types(unit).ToArray();
        var others = types.Select(Name).Where(type => type != name[0]).ToArray();
        if (others.Length > 0)
            return $"{file} declares {string.Join(", ", others)}.";
        if (name.Length > 1 && !types.All(type => type.Modifiers.Any(SyntaxKind.PartialKeyword)))
            return $"{file} has the name of a part and holds all of {name[0]}.";
        return types.Length > 0 || name[0] == "Program" ? null : $"{file} declares no type.";
    }

    static IEnumerable<MemberDeclarationSyntax> Types(CompilationUnitSyntax unit) =>
        unit.DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax)
            .OfType<MemberDeclarationSyntax>().Where(member => member is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax);

    static string Name(MemberDeclarationSyntax type) =>
        type is BaseTypeDeclarationSyntax declaration ? declaration.Identifier.ValueText : ((DelegateDeclarationSyntax)type).Identifier.ValueText;
}
