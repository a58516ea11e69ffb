using BackpropLab.Exercises;
using MathNet.Numerics.LinearAlgebra;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace BackpropLab.Classroom;

/// <summary>
/// Misconceptions as code, as a student would have written them: of the course's own the very lambda that it tells them by, of usual
/// ones the solution with the mistake written into it.
/// </summary>
static class WrongCode
{
    /// <summary>What everybody has at hand in a lesson's notebook: the library, MathNet's matrices, and System.</summary>
    static readonly Lazy<HashSet<string>> known = new(() =>
    [
        .. new[] { typeof(Mlp), typeof(Matrix<double>), typeof(object), typeof(Enumerable) }.SelectMany(type => type.Assembly.GetExportedTypes().Where(other => other.Namespace == type.Namespace))
            .Select(type => type.Name.Split('`')[0]),
        "Matrix", "var",
    ]);

    /// <summary>The code of each misconception that has some, by its sentence.</summary>
    public static IReadOnlyDictionary<string, ShownCode> Of(FunctionExercise exercise)
    {
        var codes = new Dictionary<string, ShownCode>();
        var own = SyntaxFactory.ParseExpression(exercise.MisconceptionsSource) is CollectionExpressionSyntax { Elements: var elements } ? elements : [];
        foreach (var (misconception, place) in exercise.Misconceptions.Select((misconception, place) => (misconception, place)))
        {
            // The course's own come first, in the order of their source.
            if (misconception.Slip is { } slip && Slipped(exercise, slip) is { } slipped)
                codes.TryAdd(misconception.Sentence, new(SolutionText.Of(exercise.Signature, slipped), IsWhole: true));
            else if (own.ElementAtOrDefault(place) is ExpressionElementSyntax { Expression: TupleExpressionSyntax { Arguments: [{ Expression: LambdaExpressionSyntax written }, ..] } })
                codes.TryAdd(misconception.Sentence, new(SolutionText.Of(exercise.Signature, Renamed(written, exercise).ToString()), IsWhole(written, exercise)));
        }

        return codes;
    }

    /// <summary>Whether it stands by itself: what else the course's file has for it, nobody in the class can see.</summary>
    static bool IsWhole(LambdaExpressionSyntax lambda, FunctionExercise exercise)
    {
        var declared = lambda.DescendantNodes().Select(node => node switch
        {
            ParameterSyntax parameter => parameter.Identifier.ValueText,
            VariableDeclaratorSyntax variable => variable.Identifier.ValueText,
            SingleVariableDesignationSyntax designation => designation.Identifier.ValueText,
            ForEachStatementSyntax loop => loop.Identifier.ValueText,
            LocalFunctionStatementSyntax function => function.Identifier.ValueText,
            _ => null,
        }).ToHashSet();
        return lambda.DescendantNodes().OfType<SimpleNameSyntax>()
            .Where(name => name.Parent is not (NameColonSyntax or MemberBindingExpressionSyntax) && !(name.Parent is MemberAccessExpressionSyntax access && access.Name == name)
                && !(name.Parent is AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax }) && name.Parent is not SubpatternSyntax)
            .All(name => declared.Contains(name.Identifier.ValueText)
                || (name.Parent is not InvocationExpressionSyntax && name.Identifier.ValueText != exercise.Function && known.Value.Contains(name.Identifier.ValueText)));
    }

    /// <summary>The lambda with the parameters called as in the lesson.</summary>
    static LambdaExpressionSyntax Renamed(LambdaExpressionSyntax lambda, FunctionExercise exercise)
    {
        var own = lambda is ParenthesizedLambdaExpressionSyntax several ? several.ParameterList.Parameters.ToArray() : [((SimpleLambdaExpressionSyntax)lambda).Parameter];
        var names = own.Zip(exercise.Solution.Method.GetParameters(), (one, parameter) => (Own: one.Identifier.ValueText, Lesson: parameter.Name!)).Where(pair => pair.Own is not "_" && pair.Own != pair.Lesson)
            .DistinctBy(pair => pair.Own).ToDictionary(pair => pair.Own, pair => pair.Lesson);
        return names.Count == 0 ? lambda : lambda.ReplaceNodes(
            lambda.DescendantNodes().OfType<IdentifierNameSyntax>().Where(name => names.ContainsKey(name.Identifier.ValueText) && !(name.Parent is MemberAccessExpressionSyntax access && access.Name == name)),
            (name, _) => SyntaxFactory.IdentifierName(names[name.Identifier.ValueText]).WithTriviaFrom(name));
    }

    /// <summary>The solution with a usual mistake; null where it has no one place for it.</summary>
    static string? Slipped(FunctionExercise exercise, Slip slip)
    {
        var function = exercise.Solution.Method;
        if ((slip.Result is not null && function.ReturnType != typeof(Matrix<double>) && function.ReturnType != typeof(double))
            || SyntaxFactory.ParseExpression(exercise.SolutionSource) is not LambdaExpressionSyntax lambda || !IsWhole(lambda, exercise))
        {
            return null;
        }

        var rows = function.GetParameters().FirstOrDefault(parameter => parameter.ParameterType == typeof(Matrix<double>))?.Name + ".RowCount";
        ExpressionSyntax Changed(ExpressionSyntax right) => slip.Result is null ? right : Written(SyntaxFactory.ParseExpression(slip.Result), right, rows);
        var (margin, before) = ("    ", string.Concat(slip.Arguments.Select(argument => $"    {argument.Parameter} = {argument.Instead};\n")));
        if (lambda.Body is ExpressionSyntax body)
        {
            var result = Changed(body).ToString();
            return slip.Arguments.Count == 0 ? $"_ => {result}" : $"_ =>\n{{\n{before}{margin}return {result};\n}}";
        }

        var block = (BlockSyntax)lambda.Body;
        var results = block.DescendantNodes(node => node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax)).OfType<ReturnStatementSyntax>().Select(end => end.Expression!);
        var changed = block.ReplaceNodes(results, (right, _) => Changed(right));
        margin = changed.Statements[0].GetLeadingTrivia().ToString();
        var first = changed.Statements[0].SpanStart - changed.SpanStart;
        return "_ => " + changed.ToString().Insert(first, string.Concat(slip.Arguments.Select(argument => $"{argument.Parameter} = {argument.Instead};\n{margin}")));
    }

    /// <summary>The right result with the mistake around it.</summary>
    static ExpressionSyntax Written(ExpressionSyntax template, ExpressionSyntax right, string rows)
    {
        var bare = right.WithoutTrivia();
        var whole = bare is BinaryExpressionSyntax or PrefixUnaryExpressionSyntax or ConditionalExpressionSyntax or CastExpressionSyntax ? SyntaxFactory.ParenthesizedExpression(bare) : bare;
        return template.ReplaceNodes(
            template.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Where(name => name.Identifier.ValueText is "R" or "N"),
            (name, _) => (name.Identifier.ValueText == "R" ? whole : SyntaxFactory.ParseExpression(rows)).WithTriviaFrom(name));
    }
}
