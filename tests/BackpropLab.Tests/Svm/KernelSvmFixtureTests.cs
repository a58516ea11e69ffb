using System.Text.Json;
using BackpropLab.Tests.Data;

namespace BackpropLab.Tests.Svm;

/// <summary>The machine against scikit-learn's SVC, run by run of svm.json.</summary>
public class KernelSvmFixtureTests
{
    static readonly JsonElement Runs = Reference.Read("svm").GetProperty("runs");

    public static TheoryData<int> Numbers => [.. Enumerable.Range(0, Runs.GetArrayLength())];

    [Theory]
    [MemberData(nameof(Numbers))]
    public void Support_vectors_decisions_and_accuracies_are_scikit_learns(int number)
    {
        var run = Runs[number];
        var seed = run.GetProperty("seed").GetInt32();
        var (train, test) = Datasets.MakeMoons(run.GetProperty("samples").GetInt32(), run.GetProperty("noise").GetDouble(), seed)
            .Split(run.GetProperty("test_fraction").GetDouble(), seed).Standardized();
        var c = run.GetProperty("C").GetDouble();

        var svm = KernelSvm.Train(train, Kernel(run), c, run.GetProperty("tol").GetDouble());

        Reference.Same(run.GetProperty("decision_test"), svm.DecisionFunction(test.X).Column(0), 1e-3, "decision_test");
        Reference.Number(run.GetProperty("intercept").GetDouble(), svm.Intercept, 1e-3, "intercept");
        Reference.Number(run.GetProperty("train_accuracy").GetDouble(), svm.Accuracy(train), 0, "train_accuracy");
        Reference.Number(run.GetProperty("test_accuracy").GetDouble(), svm.Accuracy(test), 0, "test_accuracy");
        CompareMultipliers(run, svm, train.Samples, c);
    }

    static void CompareMultipliers(JsonElement run, KernelSvm svm, int samples, double c)
    {
        var expected = run.GetProperty("support_indices").Integers().Zip(run.GetProperty("dual_coef").Numbers()).ToDictionary(pair => pair.First, pair => pair.Second);
        var actual = svm.SupportIndices.Zip(svm.DualCoefficients).ToDictionary(pair => pair.First, pair => pair.Second);
        for (var row = 0; row < samples; row++)
        {
            var (theirs, ours) = (expected.GetValueOrDefault(row), actual.GetValueOrDefault(row));
            var settled = Math.Abs(theirs) > 1e-4 && Math.Abs(theirs) < c - 1e-4;
            Assert.True(!settled || actual.ContainsKey(row), $"row {row} is a support vector of the reference, with {theirs}");
            Assert.True(Math.Abs(theirs - ours) < 1e-4 * Math.Max(1, c), $"row {row}: {ours}, but the reference is {theirs}");
        }
    }

    static SvmKernel Kernel(JsonElement run) => run.GetProperty("kernel").GetString() switch
    {
        "linear" => SvmKernel.Linear,
        "poly" => SvmKernel.Polynomial(run.GetProperty("degree").GetInt32(), run.GetProperty("gamma").GetDouble(), run.GetProperty("coef0").GetDouble()),
        "rbf" => SvmKernel.Rbf(run.GetProperty("gamma").GetDouble()),
        var other => throw new NotSupportedException($"No kernel stands for {other}."),
    };
}
