using System.Runtime.CompilerServices;
using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab.Exercises;

/// <summary>What a student's functions gave for one sample, number for number beside the right one.</summary>
/// <param name="Sentence">Where they first depart, or that they nowhere do.</param>
/// <param name="IsRight">Whether they nowhere depart.</param>
/// <param name="Results">What they gave, in the order in which it is computed, as far as they came.</param>
sealed record StudentPass(string Sentence, bool IsRight, IReadOnlyList<StudentResult> Results)
{
    public static StudentPass Of(
        Mlp net, MicroscopeSample sample,
        Func<Matrix<double>, Matrix<double>, Matrix<double>, Matrix<double>, Matrix<double>, (Matrix<double>, Matrix<double>, Matrix<double>, Matrix<double>)> forward,
        Func<Matrix<double>, Matrix<double>, Matrix<double>, Matrix<double>, Matrix<double>, (Matrix<double>, Matrix<double>, Matrix<double>, Matrix<double>)> backward)
    {
        var pass = net.Forward(sample.X);
        var gradients = net.Backward(pass, sample.T);
        List<StudentResult> results = [];
        var stopped = Call("forward", forward, [sample.X, net["W1"], net["b1"], net["W2"], net["b2"]], given => results.AddRange(
        [
            new("a1", "a", 1, given[0], pass["a1"]), new("z1", "z", 1, given[1], pass["z1"]), new("a2", "a", 2, given[2], pass["a2"]), new("y", "z", 2, given[3], pass["z2"]),
        ]))
            // What a wrong forward gave would make a right backward wrong: it gets the right numbers.
            ?? Call("backward", backward, [sample.X, pass["z1"], pass["z2"], sample.T, net["W2"]], given => results.AddRange(
        [
            new("dW2", "dW", 2, given[2], gradients["W2"]), new("db2", "db", 2, given[3], gradients["b2"]), new("dW1", "dW", 1, given[0], gradients["W1"]), new("db1", "db", 1, given[1], gradients["b1"]),
        ]));
        var first = results.Find(result => !result.IsRight);
        return first is not null ? new(first.Sentence(), false, results)
            : stopped is not null ? new(stopped, false, results)
            : new("The functions of this notebook give the right numbers for this sample, all the way there and back.", true, results);
    }

    public object ToLive() => new
    {
        Sentence, IsRight,
        Values = Results.Where(result => result.HasRightShape).Select(result => new { result.Kind, result.Layer, Rows = result.Finite() }).ToArray(),
        Departs = Results.Where(result => result.HasRightShape).SelectMany(result => result.Wrong().Select(at => new { result.Kind, result.Layer, at.Row, at.Column })).ToArray(),
    };

    public Table Table() => new(
        Sentence, ["", "yours", "right", "the same"],
        [.. Results.Select(result => (object?[])[result.Name, result.Yours, result.Right, result.IsRight ? "yes" : "no"])]);

    /// <summary>Calls a student's function as a check does; gives a sentence if it throws or comes to no end.</summary>
    static string? Call(string which, Delegate function, object[] arguments, Action<IReadOnlyList<Matrix<double>?>> take)
    {
        var (call, given) = (UntypedFunction.Of(function), default(ITuple));
        var run = FunctionRun.Of(Kept, [new ExerciseCase(which, arguments)], FunctionRun.Budget);
        if (run.End != RunEnd.Completed)
            return $"Your {which} function had not ended after a second and was stopped: does a loop in it go on for ever?";
        if (run.Cases[0].Thrown is { } thrown)
        {
            return thrown.IsNotSolvedYet ? $"Your {which} function is not written yet: these are the right numbers."
                : $"Your {which} function throws {thrown.Type}: {thrown.Message.TrimEnd('.')}.";
        }

        take([.. Enumerable.Range(0, given!.Length).Select(place => (Matrix<double>?)given[place])]);
        return null;

        // Whether its results are matrices at all is looked at later, one by one: to the run they say nothing.
        object? Kept(object?[] arguments)
        {
            given = (ITuple)call(arguments)!;
            return 0.0;
        }
    }
}
