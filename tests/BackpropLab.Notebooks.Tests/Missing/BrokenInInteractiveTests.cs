using BackpropLab.Notebooks.Tests.Exercises;
using BackpropLab.Notebooks.Tests.Kernel;

namespace BackpropLab.Notebooks.Tests.Missing;

/// <summary>What the map of the course says of .NET Interactive: there an exercise's cell has to compile, and nothing more.</summary>
[Collection(LibraryCollection.Name)]
public sealed class BrokenInInteractiveTests(LibrarySessions sessions) : IAsyncLifetime
{
    const string Check = "Exercise.Check(\"3.3\", OutputDelta)";

    KernelClient kernel = null!;

    public async ValueTask InitializeAsync() => kernel = await sessions.BeginAsync(KernelEngine.Interactive(Repository.Root));

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task What_builds_on_a_cell_that_does_not_compile_fails_until_the_line_that_throws_is_back()
    {
        Assert.StartsWith("CS1002", (await kernel.Error("Matrix OutputDelta(Matrix y, Matrix t)\n{\n    return y - t\n}")).Message);
        Assert.StartsWith("CS0103", (await kernel.Error(Check)).Message);
        await kernel.Value("Matrix OutputDelta(Matrix y, Matrix t)\n{\n    throw new NotSolvedYet();\n}");
        Assert.StartsWith("○ 3.3", await kernel.Value(Check));
        Assert.Equal("3.3 is not solved yet: the library's OutputDelta is used.\n", (await kernel.Run("var outputDelta = Exercise.Use(\"3.3\", OutputDelta);")).Printed());
    }

    [Fact]
    public async Task A_wrong_signature_is_said_and_no_cell_is_red_for_it()
    {
        await kernel.Value("Matrix OutputDelta(Matrix y) => y;");

        Assert.StartsWith("✗ 3.3 The output delta (1 point): cannot be checked", await kernel.Value(Check));
        Assert.StartsWith("3.3 cannot be checked, so your function is used.", (await kernel.Run("var outputDelta = Exercise.Use(\"3.3\", OutputDelta);")).Printed());
    }
}
