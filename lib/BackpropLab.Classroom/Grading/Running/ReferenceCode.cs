using BackpropLab.Exercises;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace BackpropLab.Classroom;

/// <summary>
/// The course's own function, for answers that use it where the student's is not right. It comes only into workers that grade
/// other exercises.
/// </summary>
static class ReferenceCode
{
    /// <summary>The function under a name.</summary>
    public static string Of(GradedExercise exercise, string name)
    {
        var root = CSharpSyntaxTree.ParseText(exercise.SolutionCode, new CSharpParseOptions(kind: SourceCodeKind.Script)).GetCompilationUnitRoot();
        var method = root.Members.OfType<MethodDeclarationSyntax>().Single();
        return method.WithIdentifier(SyntaxFactory.Identifier(name)).NormalizeWhitespace().ToFullString();
    }
}
