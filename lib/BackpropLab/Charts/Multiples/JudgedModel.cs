using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab;

/// <summary>A classifier's field over the plane, and how many samples lie on their side of its boundary.</summary>
sealed record JudgedModel(string Title, ProbabilityField Field, PlaneSamples Train, PlaneSamples? Test)
{
    public static JudgedModel Of(
        string title, Func<Matrix<double>, Matrix<double>> probability, PlaneGrid grid, Dataset train, Dataset? test)
    {
        ArgumentNullException.ThrowIfNull(probability);
        return new(
            title,
            ProbabilityField.Over(grid, probability),
            new PlaneSamples("train", train).JudgedBy(probability),
            test is null ? null : new PlaneSamples("test", test).JudgedBy(probability));
    }

    public string Describe() => $"{Title}: {Train.Describe()}{(Test is null ? "" : " " + Test.Describe())}";

    public static DataTable Table(IReadOnlyList<JudgedModel> models) => new(
    [
        TableColumn.Text("model", models.Select(model => model.Title)),
        new("train right, %", [.. models.Select(model => model.Train.PercentRight)], IsNumeric: true),
        .. models[0].Test is null
            ? (TableColumn[])[]
            : [new("test right, %", [.. models.Select(model => model.Test!.PercentRight)], IsNumeric: true)],
        TableColumn.Numbers("lowest p", [.. models.Select(model => model.Field.Lowest)]),
        TableColumn.Numbers("highest p", [.. models.Select(model => model.Field.Highest)]),
    ]);
}
