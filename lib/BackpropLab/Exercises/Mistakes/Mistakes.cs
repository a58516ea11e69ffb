using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab.Exercises;

/// <summary>
/// Mistakes that are usual in many exercises, each made from the exercise's right function together with its one sentence.
/// <c>usual: [Mistakes.Negated, Mistakes.Transposed("(D, H)")]</c>
/// </summary>
public static partial class Mistakes
{
    static Misconception OfResult(RightFunction right, Advice advice, Func<object?[], object, object> change, string? written = null) =>
        new(arguments => change(arguments, right.Call(arguments)!), advice) { Slip = written is null ? null : new(written, []) };

    // The right function is called with other arguments than the student's function was given.
    static Misconception OfArguments(RightFunction right, Advice advice, params (string Parameter, Func<object?[], object?> Instead)[] changes)
    {
        (int Place, Func<object?[], object?> Instead)[] places = [.. changes.Select(change => (right.Place(change.Parameter), change.Instead))];
        return new(arguments =>
        {
            var changed = arguments.ToArray();
            foreach (var (place, instead) in places)
                changed[place] = instead(arguments);
            return right.Call(changed);
        }, advice);
    }

    // The error is y - t where there are both, so another target makes another error of it; else it is a delta.
    static Misconception OfError(RightFunction right, Advice advice, Func<Matrix<double>, Matrix<double>> change, string? written = null)
    {
        if (right.Has("y") && right.Has("t"))
        {
            var (y, t) = (right.Place("y"), right.Place("t"));
            return OfArguments(right, advice, ("t", arguments => Of(arguments, y) - change(Of(arguments, y) - Of(arguments, t)))).Written("t", written is null ? null : $"y - (y - t){written}");
        }

        var name = new[] { "delta", "delta1", "delta2" }.FirstOrDefault(right.Has)
            ?? throw new ArgumentException("The right function has no error: neither y and t nor a delta are among its parameters.", nameof(right));
        var place = right.Place(name);
        return OfArguments(right, advice, (name, arguments => change(Of(arguments, place)))).Written(name, written is null ? null : name + written);
    }

    /// <summary>The mistake, with what is written in the place of an argument.</summary>
    static Misconception Written(this Misconception misconception, string parameter, string? instead) =>
        instead is null ? misconception : misconception with { Slip = new(null, [.. misconception.Slip?.Arguments ?? [], (parameter, instead)]) };

    static Matrix<double> Of(object?[] arguments, int place) => (Matrix<double>)arguments[place]!;

    // Rows are samples, and every exercise with a mean over them has a matrix of samples first.
    static double Samples(object?[] arguments) => arguments.OfType<Matrix<double>>().First().RowCount;
}
