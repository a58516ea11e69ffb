namespace BackpropLab.Notebooks.Tests.Kernel;

/// <summary>The same cells in this project's engine and in .NET Interactive itself come to the same.</summary>
public class TwoEnginesTests(TwoEnginesTests.Runs runs) : IClassFixture<TwoEnginesTests.Runs>
{
    public static TheoryData<string> Names => [.. CellCase.All.Select(each => each.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Both_engines_agree_or_differ_for_a_reason_that_is_given(string name)
    {
        var cells = CellCase.All.Single(each => each.Name == name).Cells;
        var (ours, theirs) = (await runs.Ours, await runs.Theirs);
        for (var i = 0; i < cells.Count; i++)
        {
            foreach (var ((part, our), (_, their)) in ours[(name, i)].Parts.Zip(theirs[(name, i)].Parts))
            {
                var reason = cells[i].Differences.GetValueOrDefault(part);
                Assert.False(our != their && reason is null, $"{name}, cell {i + 1}, {part}:\nours:   {our}\ntheirs: {their}\nin:\n{cells[i].Code}");
                Assert.False(our == their && reason is not null, $"{name}, cell {i + 1}, {part}: both give {our}, so this is no difference any more: {reason}");
            }
        }
    }

    [Fact]
    public void There_are_many_cases_each_with_a_name_of_its_own()
    {
        Assert.InRange(CellCase.All.Count, 100, int.MaxValue);
        Assert.Equal(CellCase.All.Count, CellCase.All.Select(each => each.Name).Distinct().Count());
        Assert.All(
            CellCase.All.SelectMany(each => each.Cells).SelectMany(cell => cell.Differences),
            difference => Assert.Contains(difference.Key, new CellRecord("", "", "").Parts.Select(part => part.Name)));
    }

    /// <summary>One session in each engine for all cases: a fresh one for each would cost minutes.</summary>
    public sealed class Runs : IAsyncLifetime
    {
        static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

        internal Task<IReadOnlyDictionary<(string Case, int Cell), CellRecord>> Ours { get; } = RunAll(KernelEngine.Lab);

        internal Task<IReadOnlyDictionary<(string Case, int Cell), CellRecord>> Theirs { get; } = RunAll(KernelEngine.Interactive(Repository.Root));

        public ValueTask InitializeAsync() => ValueTask.CompletedTask;

        public async ValueTask DisposeAsync() => await Task.WhenAll(Ours, Theirs);

        static async Task<IReadOnlyDictionary<(string Case, int Cell), CellRecord>> RunAll(KernelEngine engine)
        {
            await using var kernel = Cells.StartKernel(new KernelOptions { Engine = engine });
            var records = new Dictionary<(string, int), CellRecord>();
            foreach (var each in CellCase.All)
            {
                foreach (var (i, cell) in each.Cells.Index())
                    records[(each.Name, i)] = CellRecord.Of(await kernel.ExecuteAsync(cell.Code, Patience));
            }

            return records;
        }
    }
}
