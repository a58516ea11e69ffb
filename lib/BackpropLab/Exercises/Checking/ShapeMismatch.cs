using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab.Exercises;

/// <summary>Two matrices whose shapes do not fit each other: what MathNet says of them, taken apart.</summary>
/// <param name="Operation">The name of what was called, or, where the compiler has put that into its caller, of what it calls.</param>
/// <param name="First">The shape of the first matrix.</param>
/// <param name="Second">The shape of the second.</param>
sealed partial record ShapeMismatch(string Operation, (int Rows, int Columns) First, (int Rows, int Columns) Second)
{
    const string Pointwise = "PointwiseMultiply";

    /// <summary>Takes an exception apart; null if it is another.</summary>
    public static ShapeMismatch? Of(Exception exception, string message)
    {
        if (exception is not ArgumentException || Shapes().Match(message) is not { Success: true } match)
            return null;
        var operation = new StackTrace(exception).GetFrames().Select(frame => frame.GetMethod())
            .TakeWhile(method => method?.DeclaringType is { } type && (type.Assembly == typeof(Matrix<double>).Assembly || type == typeof(MatrixVerbs))).LastOrDefault();
        int[] numbers = [.. match.Groups.Values.Skip(1).Where(group => group.Success).Select(group => int.Parse(group.ValueSpan, CultureInfo.InvariantCulture))];
        return new(operation?.Name ?? "", (numbers[0], numbers[1]), (numbers[2], numbers[3]));
    }

    /// <summary>What does not fit and why, in the exercise's own terms.</summary>
    /// <param name="named">The name and the shape of each argument.</param>
    public string Sentence(IReadOnlyList<(string Name, int Rows, int Columns)> named)
    {
        var (first, second) = (Text(First), Text(Second));
        return Operation switch
        {
            "op_Multiply" or "Multiply" => $"`*` is the product of matrices, and {first} times {second} does not fit: the first needs as many columns as the second has rows. "
                + (First == Second ? $"To multiply element by element, ⊙, write `Times` or `{Pointwise}`." : "Which of them has to be transposed, or which of the two should come first?"),
            Pointwise or "PointwiseDivide" or nameof(MatrixVerbs.Times) => $"`{Operation}` goes element by element and needs two matrices of one shape, not {first} and {second}.",
            "op_Addition" or "Add" or "op_Subtraction" or "Subtract" => $"{first} and {second} cannot be {(Operation is "op_Addition" or "Add" ? "added" : "subtracted")}, which goes element by element. "
                + (IsRow ? "A row is not repeated for every sample by itself, as NumPy does it: `PlusRow` adds one to every row." : "Which of them has the wrong shape?"),
            nameof(MatrixVerbs.PlusRow) => $"`PlusRow` adds one row of as many numbers to every row of {second}, and {first} is no such row.",
            "TransposeThisAndMultiply" => $"{first} transposed times {second} does not fit: both need the same number of rows.",
            "TransposeAndMultiply" => $"{first} times {second} transposed does not fit: both need the same number of columns.",
            _ => $"{first} and {second} do not fit each other.",
        };

        string Text((int Rows, int Columns) shape)
        {
            var names = named.Where(item => (item.Rows, item.Columns) == shape).Select(item => $"`{item.Name}`").ToArray();
            var numbers = FormattableString.Invariant($"({shape.Rows}, {shape.Columns})");
            return names.Length == 0 ? numbers : $"{numbers} like {string.Join(" and ", names)}";
        }
    }

    bool IsRow => First.Columns == Second.Columns && (First.Rows == 1 || Second.Rows == 1);

    [GeneratedRegex(@"op1 is (\d+)x(\d+), op2 is (\d+)x(\d+)|^\((\d+), (\d+)\) (?:and|is no row of) \((\d+), (\d+)\)", RegexOptions.CultureInvariant)]
    private static partial Regex Shapes();
}
