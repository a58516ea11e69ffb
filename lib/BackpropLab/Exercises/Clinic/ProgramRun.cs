using BackpropLab.Guards;
using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab.Exercises;

/// <summary>
/// Runs a program as its <see cref="Listing"/> says, and measures what a student is shown. Lines may be replaced.
/// </summary>
sealed class ProgramRun
{
    /// <summary>The step, counted from 0, whose gradients are compared: after the first one a gradient that is added to the last shows, too.</summary>
    const int CheckedStep = 1;

    readonly ClinicProgram program;
    readonly ProgramState state;
    readonly Dictionary<ProgramSection, (int Line, Action Run)[]> sections;
    readonly Dictionary<int, object?> first = [];
    readonly List<double> losses = [];
    IReadOnlyList<GradientCheckRow> gradients = [];
    int steps;

    ProgramRun(ClinicProgram program, IReadOnlyDictionary<int, Action> instead)
    {
        (this.program, state) = (program, new ProgramState(program));
        sections = Enum.GetValues<ProgramSection>().ToDictionary(section => section, section =>
            program.Lines.Where(line => line.Section == section).Select(line => (line.Number, instead.GetValueOrDefault(line.Number, line.Run))).ToArray());
    }

    /// <summary>Runs a program that has not run yet.</summary>
    /// <param name="program">The program; its fields then hold what training has left.</param>
    /// <param name="instead">What runs in the place of lines, by their numbers.</param>
    public static Evidence Of(ClinicProgram program, IReadOnlyDictionary<int, Action> instead) => new ProgramRun(program, instead).Run();

    Evidence Run()
    {
        Do(ProgramSection.Data);
        Do(ProgramSection.Start);
        var diverged = !Train();
        program.Shown = program.Training;
        Do(ProgramSection.Forward);
        var (trainOutput, hidden) = (program.Output, state.TypeOf("z1") is null ? null : state.Matrix("z1"));
        program.Shown = program.Test;
        Do(ProgramSection.Forward);
        Do(ProgramSection.Test);
        var judged = program.Lines[^1].Target;
        return new(
            losses, diverged, gradients, (judged, (double)state[judged]!), hidden,
            new(program.Training.X, program.Training.T, trainOutput), new(program.Test.X, program.Test.T, program.Output), Predict, first);
    }

    Matrix<double> Predict(Matrix<double> points)
    {
        program.Shown = (points, program.Shown.T);
        Do(ProgramSection.Forward);
        return program.Output;
    }

    /// <summary>All epochs; false if the loss ceased to be a number, and then all is as in the last epoch in which it was one.</summary>
    bool Train()
    {
        var (epochs, good) = (program.Epochs, state.Keep());
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            StopQuestion.Ask();
            var before = state.Keep();
            if (!Epoch())
            {
                state.PutBack(good);
                return false;
            }

            good = before;
        }

        return true;
    }

    /// <summary>Goes through all samples once; false if the loss was no number before it could.</summary>
    bool Epoch()
    {
        program.Shown = program.Training;
        if (LossNow() is not { } loss)
            return false;
        losses.Add(loss);
        if (program.BatchSize == 0)
        {
            Step();
            return true;
        }

        Do(ProgramSection.Epoch);
        for (var start = 0; start < program.Training.X.RowCount; start += program.BatchSize)
        {
            program.Start = start;
            Do(ProgramSection.Batch);
            Do(ProgramSection.Forward);
            Step();
        }

        return true;
    }

    void Step()
    {
        Do(ProgramSection.Backward);
        if (steps++ == CheckedStep)
            gradients = Compared();
        Do(ProgramSection.Update);
    }

    /// <summary>The loss of what is shown; null where it, or an output, is no number: a line may refuse to go on with these.</summary>
    double? LossNow()
    {
        Do(ProgramSection.Forward);
        if (!program.Output.Enumerate().All(double.IsFinite))
            return null;
        Do(ProgramSection.Loss);
        return double.IsFinite(program.LossNow) ? program.LossNow : null;
    }

    IReadOnlyList<GradientCheckRow> Compared()
    {
        var kept = state.Keep();
        var rows = state.Parameters.Select(name => GradientCheck.Run(name, state.Matrix(name), state.Matrix("d" + name), moved =>
        {
            state[name] = moved;
            return LossNow() ?? double.NaN;
        })).ToArray();
        state.PutBack(kept);
        return rows;
    }

    void Do(ProgramSection section)
    {
        foreach (var (line, run) in sections[section])
        {
            run();
            if (!first.ContainsKey(line))
                first[line] = state[program.Lines[line - 1].Target];
        }
    }
}
