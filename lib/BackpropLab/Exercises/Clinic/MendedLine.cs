using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab.Exercises;

/// <summary>A line as a student writes it anew: a function whose parameters are names of the listing, in any number and order.</summary>
sealed class MendedLine
{
    readonly ProgramState state;
    readonly ProgramLine line;
    readonly object? expected;
    readonly string[] names;
    readonly Func<object?[], object?> function;
    bool hasRun;

    /// <param name="state">The values of a program that has not run.</param>
    /// <param name="line">The line.</param>
    /// <param name="function">The student's function.</param>
    /// <param name="expected">What the right line gives when it runs for the first time: of that shape the function's value has to be.</param>
    public MendedLine(ProgramState state, ProgramLine line, Delegate function, object? expected)
    {
        (this.state, this.line, this.expected) = (state, line, expected);
        this.function = UntypedFunction.Of(function);
        var parameters = Parameters(function);
        names = [.. parameters.Select(parameter => parameter.Name)];
        Problem = parameters.Select(parameter => ProblemOf(parameter.Name, parameter.Type)).FirstOrDefault(problem => problem is not null)
            ?? ProblemOf(function.GetType().GetMethod("Invoke")!.ReturnType);
    }

    /// <summary>Why the function, or a value that it gave, cannot stand in the line; null as long as it can.</summary>
    public string? Problem { get; private set; }

    /// <summary>Runs in the place of the line.</summary>
    public void Run()
    {
        Problem = names.FirstOrDefault(name => state[name] is null) is { } early
            ? FormattableString.Invariant($"`{early}` has no value yet when line {line.Number} runs for the first time: take names that the lines above it have given one.") : null;
        if (Problem is not null)
            throw new InvalidOperationException(Problem);

        // What a student's function does to its arguments does not reach the program.
        var value = function([.. names.Select(name => ExerciseCase.Copy(state[name]))]);
        Problem = ProblemOf(value);
        if (Problem is not null)
            throw new InvalidOperationException(Problem);
        hasRun = true;
        state[line.Target] = value is int whole && state.TypeOf(line.Target) == typeof(double) ? (double)whole : value;
    }

    string? ProblemOf(string name, Type type) =>
        state.TypeOf(name) is not { } found
            ? $"The listing has no value called `{name}`. The parameters are names of the listing: {string.Join(", ", state.Names.Select(known => $"`{known}`"))}."
            : Fits(found, type) ? null
            : $"`{name}` is of type `{TypeText.Of(found)}` in the listing, but the parameter is `{TypeText.Of(type)}`.";

    string? ProblemOf(Type result) => Fits(result, state.TypeOf(line.Target)!) ? null
        : FormattableString.Invariant($"Line {line.Number} gives `{line.Target}` a value of type `{TypeText.Of(state.TypeOf(line.Target)!)}`, but the function gives `{TypeText.Of(result)}`.");

    string? ProblemOf(object? value) => (value, expected) switch
    {
        (null, _) => $"The function gave null for `{line.Target}`.",
        (Matrix<double> matrix, Matrix<double> right) when !hasRun && !Agreement.SameShape(right, matrix) =>
            $"The function gives `{line.Target}` the shape {ResultValues.ShapeOf(matrix)}; the lines below go on with {ResultValues.ShapeOf(right)}.",
        _ => null,
    };

    static bool Fits(Type given, Type wanted) => given.IsAssignableTo(wanted) || (given == typeof(int) && wanted == typeof(double));

    static (string Name, Type Type)[] Parameters(Delegate function)
    {
        var types = function.GetType().GetMethod("Invoke")!.GetParameters().Select(parameter => parameter.ParameterType).ToArray();
        return [.. function.Method.GetParameters().TakeLast(types.Length).Zip(types, (parameter, type) => (parameter.Name ?? "", type))];
    }
}
