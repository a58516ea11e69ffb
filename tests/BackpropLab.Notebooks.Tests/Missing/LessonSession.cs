using BackpropLab.Notebooks.Tests.KernelInPlace;
using BackpropLab.Protocol;

namespace BackpropLab.Notebooks.Tests.Missing;

/// <summary>A kernel in the process of the tests, with a lesson's first cell run.</summary>
sealed class LessonSession
{
    readonly InPlaceSession session = new(TimeSpan.FromMinutes(1));

    public static async Task<LessonSession> BeginAsync()
    {
        var lesson = new LessonSession();
        await lesson.Ran("""
            #r "BackpropLab.dll"
            #r "MathNet.Numerics.dll"
            using BackpropLab;
            using Matrix = MathNet.Numerics.LinearAlgebra.Matrix<double>;
            """);
        return lesson;
    }

    /// <summary>Runs a cell that is expected to succeed.</summary>
    public async Task Ran(string code) => Assert.Null(await session.Run(code));

    /// <summary>The value of a cell, as text.</summary>
    public Task<string?> Value(string code) => session.Value(code);

    /// <summary>The error of a cell.</summary>
    /// <param name="code">The cell.</param>
    /// <param name="after">The run after which it comes; null for the last.</param>
    public async Task<CellError> Error(string code, int? after = null) =>
        await session.Run(code, after) ?? throw new Xunit.Sdk.XunitException($"It runs: {code}");
}
