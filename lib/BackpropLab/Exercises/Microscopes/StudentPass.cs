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
        var stopped = Call("forward", results, () =>
        {
            var (a1, z1, a2, y) = forward(sample.X.Clone(), net["W1"], net["b1"], net["W2"], net["b2"]);
            return [new("a1", "a", 1, a1, pass["a1"]), new("z1", "z", 1, z1, pass["z1"]), new("a2", "a", 2, a2, pass["a2"]), new("y", "z", 2, y, pass["z2"])];
        }) ?? Call("backward", results, () =>
        {
            // What a wrong forward gave would make a right backward wrong: it gets the right numbers.
            var (dW1, db1, dW2, db2) = backward(sample.X.Clone(), pass["z1"].Clone(), pass["z2"].Clone(), sample.T.Clone(), net["W2"]);
            return [new("dW2", "dW", 2, dW2, gradients["W2"]), new("db2", "db", 2, db2, gradients["b2"]), new("dW1", "dW", 1, dW1, gradients["W1"]), new("db1", "db", 1, db1, gradients["b1"])];
        });
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

    /// <summary>Calls a student's function within a time; gives a sentence if it throws or comes to no end.</summary>
    static string? Call(string which, List<StudentResult> results, Func<StudentResult[]> call)
    {
        StudentResult[] given = [];
        string? problem = null;
        var end = TimeLimit.Run(
            _ =>
            {
                try
                {
                    given = call();
                }
                catch (NotSolvedYet)
                {
                    problem = $"Your {which} function is not written yet: these are the right numbers.";
                }
                catch (Exception thrown) when (thrown is not ThreadInterruptedException)
                {
                    problem = $"Your {which} function throws {thrown.GetType().Name}: {thrown.Message.TrimEnd('.')}.";
                }
            },
            FunctionRun.Budget);
        if (end != RunEnd.Completed)
            return $"Your {which} function had not ended after a second and was stopped: does a loop in it go on for ever?";
        results.AddRange(given);
        return problem;
    }
}
