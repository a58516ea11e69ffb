using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace BackpropLab.Kernel;

/// <summary>Knows what who comes from Python, or from a formula, writes, and says what it is called here. Lesson 2 has the table.</summary>
static partial class OtherLanguages
{
    /// <summary>Functions of NumPy and methods of its arrays.</summary>
    static readonly Dictionary<string, string> Functions = new()
    {
        ["abs"] = "A.PointwiseAbs()",
        ["array"] = "Rows.Of([1, 2], [3, 4])",
        ["copy"] = "A.Clone()",
        ["dot"] = "A * B",
        ["exp"] = "A.PointwiseExp()",
        ["log"] = "A.PointwiseLog()",
        ["matmul"] = "A * B",
        ["maximum"] = "A.Map(v => Math.Max(v, 0))",
        ["mean"] = "A.MeanOverRows()",
        ["multiply"] = "A.Times(B)",
        ["ones"] = "Matrix.Build.Dense(rows, columns, 1.0)",
        ["power"] = "A.PointwisePower(2)",
        ["shape"] = "(A.RowCount, A.ColumnCount)",
        ["sqrt"] = "A.PointwiseSqrt()",
        ["square"] = "A.Times(A)",
        ["sum"] = "A.SumOverRows()",
        ["tanh"] = "A.PointwiseTanh()",
        ["transpose"] = "A.T()",
        ["where"] = "A.Map(v => v > 0 ? v : 0)",
        ["zeros"] = "Matrix.Build.Dense(rows, columns)",
    };

    /// <summary>Words of Python by themselves.</summary>
    static readonly Dictionary<string, string> Words = new()
    {
        ["True"] = "'true'",
        ["False"] = "'false'",
        ["None"] = "'null'",
        ["len"] = "'A.RowCount' of a matrix, 'values.Length' of an array",
        ["print"] = "'Console.WriteLine(x)'",
        ["range"] = "'for (var i = 0; i < n; i++)'",
        ["exp"] = "'Math.Exp(x)' of a number, 'A.PointwiseExp()' of a matrix",
        ["tanh"] = "'Math.Tanh(x)' of a number, 'A.PointwiseTanh()' of a matrix",
        ["log"] = "'Math.Log(x)' of a number, 'A.PointwiseLog()' of a matrix",
        ["sqrt"] = "'Math.Sqrt(x)' of a number, 'A.PointwiseSqrt()' of a matrix",
    };

    /// <summary>Signs of formulas that no C# text has.</summary>
    static readonly Dictionary<char, string> Signs = new()
    {
        ['@'] = "'A * B' is the matrix product",
        ['⊙'] = "the product element by element is 'A.Times(B)'",
        ['−'] = "a minus is '-'",
        ['–'] = "a minus is '-'",
        ['×'] = "a product is '*'",
        ['·'] = "a product is '*'",
        ['²'] = "a square is the product 'x * x', of every element 'A.Times(A)'",
    };

    /// <summary>A sentence for an error that comes of such a spelling; null for any other.</summary>
    public static string? Spelling(ErrorPlace place) => place.Id switch
    {
        "CS0103" when place.Text == "np" => OfNumPy((place.Node.Parent as MemberAccessExpressionSyntax)?.Name.Identifier.ValueText),
        "CS0103" when Words.TryGetValue(place.Text, out var here) => $"'{place.Text}' is Python. Here it is {here}.",
        "CS1061" when Functions.TryGetValue(place.Text, out var here) => $"'.{place.Text}' is NumPy. Here it is '{here}'.",
        "CS1739" when place.Text is "axis" or "keepdims" => $"'{place.Text}=' is NumPy. 'A.SumOverRows()' and 'A.MeanOverRows()' go down each column.",
        "CS0193" => "C# has no '**'. A number's power is 'Math.Pow(x, 2)', that of every element 'A.PointwisePower(2)'; or write the product.",
        "CS0019" when place.Node is BinaryExpressionSyntax { OperatorToken.Text: "^" } => "'^' is no power in C#. A number's power is 'Math.Pow(x, 2)', that of every element 'A.PointwisePower(2)'.",
        "CS1002" or "CS1056" or "CS1646" when place.Rest.Length > 0 && Signs.TryGetValue(place.Rest[0], out var here) => $"C# has no '{place.Rest[0]}': {here}.",
        "CS1024" => "a comment begins with '//' here, not with '#'.",
        _ => OfPython(place.Line),
    };

    static string OfNumPy(string? function) =>
        Words.GetValueOrDefault(function ?? "") is { } either ? $"'np.{function}' is NumPy. Here it is {either}."
        : Functions.GetValueOrDefault(function ?? "") is { } here ? $"'np.{function}' is NumPy. Here it is '{here}'."
        : "'np' is NumPy, which is not here. Lesson 2 has a table of what its functions are called.";

    static string? OfPython(string line) =>
        Definition().IsMatch(line) ? "'def' is Python. Here a function begins with the type that it gives, as 'Matrix Name(Matrix a)' does, and stands in '{ }'."
        : Loop().IsMatch(line) ? "this loop is Python. Here it is 'for (var i = 0; i < n; i++) { }'."
        : Lambda().IsMatch(line) ? "'lambda v: ...' is Python. Here it is 'v => ...'."
        : Slice().IsMatch(line) ? "C# has no slices ':'. 'A.Row(i)', 'A.Column(j)' and 'A.SubMatrix(...)' take parts of a matrix."
        : null;

    [GeneratedRegex(@"^\s*def\s+\w+\s*\(")]
    private static partial Regex Definition();

    [GeneratedRegex(@"^\s*for\s+\w+\s+in\b")]
    private static partial Regex Loop();

    [GeneratedRegex(@"\blambda\s+\w+\s*:")]
    private static partial Regex Lambda();

    [GeneratedRegex(@"\w\[[^\]""?]*:[^\]""]*\]")]
    private static partial Regex Slice();
}
