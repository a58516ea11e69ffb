using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab.Exercises;

/// <summary>Arguments, and rows and columns of them, that make no difference to what an answer returns, though they should.</summary>
sealed class Influence
{
    /// <summary>Of so many cases the arguments are changed.</summary>
    const int MostCases = 3;

    /// <summary>As often other numbers are tried, from seeds that no case has.</summary>
    const int Tries = 3;

    const int FirstSeed = 2001;

    /// <summary>What is replaced by other numbers, and what is said if that changed nothing.</summary>
    static readonly (Func<string, string> Said, Func<int, int, Matrix<double>, bool> Has)[] parts =
    [
        (names => $"Your result was the same whatever was given as {names}", (_, _, _) => true),
        (names => $"Of {names} only the first row made a difference to your result", (row, _, _) => row > 0),
        (names => $"Of {names} only the last row made a difference to your result", (row, _, matrix) => row < matrix.RowCount - 1),
        (names => $"Of {names} only the first column made a difference to your result", (_, column, _) => column > 0),
        (names => $"Of {names} only the last column made a difference to your result", (_, column, matrix) => column < matrix.ColumnCount - 1),
        (names => $"The first row of {names} made no difference to your result", (row, _, _) => row == 0),
        (names => $"The last row of {names} made no difference to your result", (row, _, matrix) => row == matrix.RowCount - 1),
        (names => $"The first column of {names} made no difference to your result", (_, column, _) => column == 0),
        (names => $"The last column of {names} made no difference to your result", (_, column, matrix) => column == matrix.ColumnCount - 1),
    ];

    readonly FunctionExercise exercise;
    readonly FunctionRun right;
    readonly FunctionRun run;
    readonly Func<IReadOnlyList<ExerciseCase>, FunctionRun> runAgain;
    readonly Lazy<ILookup<int, string>> idle;

    /// <param name="exercise">The exercise.</param>
    /// <param name="right">What its solution did.</param>
    /// <param name="run">What the answer did.</param>
    /// <param name="runAgain">Runs it with other inputs.</param>
    public Influence(FunctionExercise exercise, FunctionRun right, FunctionRun run, Func<IReadOnlyList<ExerciseCase>, FunctionRun> runAgain)
    {
        (this.exercise, this.right, this.run, this.runAgain) = (exercise, right, run, runAgain);
        idle = new(() => Idle().ToLookup(item => item.Part, item => $"`{Signature.Parameter(exercise.Solution, item.Place)}`"));
    }

    /// <summary>Says which whole arguments made no difference, as the beginning of a sentence; null if all did that should.</summary>
    public string? WholeLead() => Lead(0);

    /// <summary>Says which rows or columns made none, as the beginning of a sentence; null if all did that should.</summary>
    public string? PartLead() => idle.Value[0].Any() ? null : Enumerable.Range(1, parts.Length - 1).Select(Lead).FirstOrDefault(lead => lead is not null);

    string? Lead(int part) => idle.Value[part].ToArray() switch
    {
        [] => null,
        [var only] => parts[part].Said(only),
        [.. var names, var last] => parts[part].Said($"{string.Join(", ", names)} and {last}"),
    };

    // All in one run: a student's function gets a thread of its own for each.
    IEnumerable<(int Part, int Place)> Idle()
    {
        var changed = Enumerable.Range(0, parts.Length).SelectMany(_ => Matrices(), (part, place) => (Part: part, Place: place)).SelectMany(
            _ => Enumerable.Range(0, exercise.Cases.Count).Where(i => exercise.Cases[i].Redraw is not null).Take(MostCases).SelectMany(_ => Enumerable.Range(FirstSeed, Tries), (i, seed) => (Case: i, Seed: seed)),
            (what, by) => (What: what, by.Case, Input: Changed(exercise.Cases[by.Case], what.Place, by.Seed, parts[what.Part].Has))).ToArray();
        ExerciseCase[] inputs = [.. changed.Select(item => item.Input)];
        var (rightAfter, after) = (FunctionRun.Of(exercise.Solution, inputs), runAgain(inputs));
        if (after.Cases.Count < inputs.Length)
            return [];
        var tried = changed.Select((item, i) => (item.What, item.Case, Stays: IsSame(run.Cases[item.Case], after.Cases[i]), Should: IsSame(right.Cases[item.Case], rightAfter.Cases[i]))).ToArray();
        // Where the whole argument makes no difference, none of its rows says anything.
        var telling = tried.Where(item => item.What.Part == 0 && !item.Stays).Select(item => (item.Case, item.What.Place)).ToHashSet();
        return tried.Where(item => item.What.Part == 0 || telling.Contains((item.Case, item.What.Place)))
            .GroupBy(item => item.What).Where(items => items.All(item => item.Stays) && !items.All(item => item.Should)).Select(items => items.Key);
    }

    IEnumerable<int> Matrices() => Enumerable.Range(0, exercise.Cases[0].Arguments.Length).Where(place => exercise.Cases[0].Arguments[place] is Matrix<double>);

    static bool IsSame(CaseRun before, CaseRun after) => before.Values is { } one && after.Values is { } other && Agreement.Same(one, other);

    static ExerciseCase Changed(ExerciseCase given, int place, int seed, Func<int, int, Matrix<double>, bool> has)
    {
        object[] arguments = [.. given.Arguments];
        var (matrix, other) = ((Matrix<double>)arguments[place], (Matrix<double>)given.Redraw!(seed).Arguments[place]);
        arguments[place] = matrix.MapIndexed((row, column, value) => has(row, column, matrix) ? other[row, column] : value, Zeros.Include);
        return new(given.Name, arguments);
    }
}
