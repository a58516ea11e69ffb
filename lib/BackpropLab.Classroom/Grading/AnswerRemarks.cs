using BackpropLab.Exercises;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace BackpropLab.Classroom;

/// <summary>What a teacher is to know of an answer's code. It changes no mark: marks are for values alone.</summary>
static class AnswerRemarks
{
    static readonly (string What, string[] Names)[] kinds =
    [
        ("calls the library's own backpropagation", ["Mlp", "Backward", "Gradients", "TrainOutputAs", "GradientCheck"]),
        ("calls the tape", ["Tensor", "Autograd", "BceWithLogitsLoss", "CrossEntropyLoss"]),
        ("uses reflection", ["Reflection", "GetMethod", "GetMethods", "GetType", "GetTypes", "GetField", "GetFields", "GetProperty", "Assembly", "AssemblyLoadContext", "Activator", "DynamicInvoke", "InvokeMember", "DllImport", "LibraryImport", "Marshal"]),
        ("asks the library for its solution", ["Solution", "Use", "Missing", "Courses", "FunctionExercise"]),
        ("replaces what MathNet calculates with", ["LinearAlgebraControl", "Provider"]),
        ("ends the process, starts others, or reads the machine", ["Environment", "Process", "File", "Directory", "FileStream", "StreamWriter", "HttpClient", "Socket"]),
        ("writes to the worker's own outputs", ["OpenStandardOutput", "OpenStandardError"]),
    ];

    public static IEnumerable<string> Of(GradedExercise exercise, SubmittedAnswer answer, SubmittedCode code, Dependencies needs)
    {
        HashSet<string> names = [.. answer.Uses, .. Own(answer, needs).SelectMany(member => member.Node.DescendantNodes().OfType<SimpleNameSyntax>().Select(name => name.Identifier.ValueText))];
        foreach (var (what, looked) in kinds)
        {
            if (looked.FirstOrDefault(names.Contains) is { } name)
                yield return $"{exercise.Id}: the answer {what} ({name}).";
        }
    }

    // What a lesson gives, such as a variable made by Exercise.Use, is no doing of the student's.
    static IEnumerable<CodeMember> Own(SubmittedAnswer answer, Dependencies needs) => needs.Members.Keys.Where(member => answer.Members.Contains(member) || member.Node is MethodDeclarationSyntax or BaseTypeDeclarationSyntax);
}
