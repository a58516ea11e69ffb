using BackpropLab.Exercises;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace BackpropLab.Tests.Exercises.Mutation;

/// <summary>Makes every mutant of an exercise's right functions.</summary>
static class MutantFactory
{
    /// <summary>The mutants, and as the first of each form the form itself; those that do not compile are left out.</summary>
    public static IReadOnlyList<(Mutant Mutant, Func<object?[], object?> Function)> Of(FunctionExercise exercise)
    {
        Mutant[] mutants = [.. RightForm.Of(exercise).SelectMany(form => OfForm(form).Prepend(Mutant.Unchanged(form)))];
        var assembly = LessonCode.Compiled(mutants.Select((mutant, i) => CSharpSyntaxTree.Create((CSharpSyntaxNode)BoundedLoops.Of(
            CSharpSyntaxTree.ParseText(mutant.Source.Replace($"static class {RightForm.Class}", $"public static class {Class(i)}")).GetRoot()))));
        return
        [
            .. mutants.Select((mutant, i) => (mutant, Type: assembly.GetType(Class(i)))).Where(pair => pair.Type is not null)
                .Select(pair => (pair.mutant, UntypedFunction.Of(pair.Type!.GetMethod(exercise.Function)!.CreateDelegate(exercise.Solution.GetType())))),
        ];
    }

    static IEnumerable<Mutant> OfForm(RightForm form)
    {
        var tree = CSharpSyntaxTree.ParseText(form.Source);
        var function = tree.GetRoot().DescendantNodes().OfType<MethodDeclarationSyntax>().First();
        var model = LessonCode.With(tree).GetSemanticModel(tree);
        return Changes.Of(function, model)
            .Where(change => Fits(change, model))
            .Select(change => (Change: change, Source: change.Applied(form.Source)))
            .Where(pair => pair.Source != form.Source)
            .DistinctBy(pair => pair.Source.Replace(" ", "").Replace("\n", ""))
            .GroupBy(pair => pair.Change.Described(form.Source))
            .SelectMany(same => same.Select((pair, i) => new Mutant(form, pair.Change.Operator, i == 0 ? same.Key : $"{same.Key} ({i + 1})", pair.Source)));
    }

    // Most of what does not compile is an expression of another type: seen here it costs far less than in a compilation.
    static bool Fits(Change change, SemanticModel model)
    {
        if (change.Node is not ExpressionSyntax expression || change.Span != change.Node.Span || model.GetTypeInfo(expression).ConvertedType is not { } wanted)
            return true;
        var type = model.GetSpeculativeTypeInfo(expression.SpanStart, SyntaxFactory.ParseExpression(change.Text), SpeculativeBindingOption.BindAsExpression).Type;
        return type is not null && type.TypeKind != TypeKind.Error && model.Compilation.ClassifyConversion(type, wanted).IsImplicit;
    }

    static string Class(int place) => $"Mutant{place}";
}
