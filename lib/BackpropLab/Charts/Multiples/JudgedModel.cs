using BackpropLab.Display;
using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab.Charts;

/// <summary>A classifier's field over the plane, and how many samples lie on their side of its boundary.</summary>
sealed record JudgedModel(string Title, PlaneField Field, PlaneSamples Train, PlaneSamples? Test)
{
    public static JudgedModel Of(
        string title, Func<Matrix<double>, Matrix<double>> model, PlaneGrid grid, Dataset train, Dataset? test)
    {
        ArgumentNullException.ThrowIfNull(model);
        return new(
            title,
            PlaneField.Over(grid, model, train.ClassCount),
            new PlaneSamples("train", train).JudgedBy(model),
            test is null ? null : new PlaneSamples("test", test).JudgedBy(model));
    }

    public string Describe() => $"{Title}: {Train.Describe()}{(Test is null ? "" : " " + Test.Describe())}";

    public static DataTable Table(IReadOnlyList<JudgedModel> models) => new(
    [
        TableColumn.Text("model", models.Select(model => model.Title)),
        new("train right, %", [.. models.Select(model => model.Train.PercentRight)], IsNumeric: true),
        .. models[0].Test is null
            ? (TableColumn[])[]
            : [new("test right, %", [.. models.Select(model => model.Test!.PercentRight)], IsNumeric: true)],
        TableColumn.Numbers($"lowest {models[0].Field.Measure}", [.. models.Select(model => model.Field.Lowest)]),
        TableColumn.Numbers($"highest {models[0].Field.Measure}", [.. models.Select(model => model.Field.Highest)]),
    ]);
}
