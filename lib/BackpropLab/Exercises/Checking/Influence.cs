using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab.Exercises;

/// <summary>Arguments, and rows and columns of them, that make no difference to what an answer returns, though they should.</summary>
/// <param name="exercise">The exercise.</param>
/// <param name="run">What the answer did.</param>
/// <param name="runAgain">Runs it with other inputs.</param>
sealed class Influence(FunctionExercise exercise, FunctionRun run, Func<IReadOnlyList<ExerciseCase>, FunctionRun> runAgain)
{
    /// <summary>As often other numbers are tried, from seeds that no case has.</summary>
    const int Tries = 4;

    const int FirstSeed = 2001;

    /// <summary>What is replaced by other numbers, and what is said if that changed nothing.</summary>
    static readonly (Func<string, string> Said, Func<int, int, Matrix<double>, bool> Has)[] parts =
    [
        (names => $"Of {names} only the first row made a difference to your result", (row, _, _) => row > 0),
        (names => $"Of {names} only the last row made a difference to your result", (row, _, matrix) => row < matrix.RowCount - 1),
        (names => $"Of {names} only the first column made a difference to your result", (_, column, _) => column > 0),
        (names => $"Of {names} only the last column made a difference to your result", (_, column, matrix) => column < matrix.ColumnCount - 1),
        (names => $"The first row of {names} made no difference to your result", (row, _, _) => row == 0),
        (names => $"The last row of {names} made no difference to your result", (row, _, matrix) => row == matrix.RowCount - 1),
        (names => $"The first column of {names} made no difference to your result", (_, column, _) => column == 0),
        (names => $"The last column of {names} made no difference to your result", (_, column, matrix) => column == matrix.ColumnCount - 1),
    ];

    readonly Lazy<FunctionRun> right = new(() => FunctionRun.Of(exercise.Solution, exercise.Cases));

    /// <summary>Says which whole arguments made none, as the beginning of a sentence; null if all did that should.</summary>
    public string? WholeLead() => Idle((_, _, _) => true) is { } names ? $"Whatever {names} was, your result was the same" : null;

    /// <summary>Says which rows or columns made none, as the beginning of a sentence; null if all did that should.</summary>
    public string? PartLead() => WholeLead() is not null ? null
        : parts.Select(part => Idle(part.Has) is { } names ? part.Said(names) : null).FirstOrDefault(lead => lead is not null);

    string? Idle(Func<int, int, Matrix<double>, bool> has)
    {
        var idle = Enumerable.Range(0, exercise.Cases[0].Arguments.Length).Where(place => IsIdle(place, has)).Select(place => $"`{Signature.Parameter(exercise.Solution, place)}`").ToArray();
        return idle.Length switch { 0 => null, 1 => idle[0], _ => $"{string.Join(", ", idle[..^1])} and {idle[^1]}" };
    }

    bool IsIdle(int place, Func<int, int, Matrix<double>, bool> has)
    {
        var changed = exercise.Cases.Select((item, i) => (Case: item, Place: i)).Where(item => item.Case.Redraw is not null)
            .SelectMany(item => Enumerable.Range(FirstSeed, Tries).Select(seed => (Case: Changed(item.Case, place, seed, has), item.Place))).ToArray();
        ExerciseCase[] cases = [.. changed.Select(item => item.Case)];
        return !StaysTheSame(right.Value, FunctionRun.Of(exercise.Solution, cases)) && StaysTheSame(run, runAgain(cases));

        bool StaysTheSame(FunctionRun before, FunctionRun after) => after.Cases.Count == cases.Length
            && after.Cases.Zip(changed).All(pair => pair.First.Values is { } values && before.Cases[pair.Second.Place].Values is { } others && Agreement.Same(others, values));
    }

    static ExerciseCase Changed(ExerciseCase given, int place, int seed, Func<int, int, Matrix<double>, bool> has)
    {
        object[] arguments = [.. given.Arguments];
        arguments[place] = (arguments[place], given.Redraw!(seed).Arguments[place]) switch
        {
            (Matrix<double> matrix, Matrix<double> other) => Matrix<double>.Build.Dense(
                matrix.RowCount, matrix.ColumnCount, (row, column) => has(row, column, matrix) ? other[row, column] : matrix[row, column]),
            (var same, _) => same,
        };
        return new(given.Name, arguments);
    }
}
