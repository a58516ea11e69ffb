using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab.Tests.Data;

/// <summary>Each refusal names the parameter, what was given and what was expected.</summary>
public class BadDataInputTests
{
    static readonly Matrix<double> X = Matrix<double>.Build.Dense(3, 2, 1.0);
    static readonly Dataset Moons = Datasets.MakeMoons(10, 0.1, seed: 1);

    public static TheoryData<string, Action, string> Refusals => new()
    {
        { "samples", () => Datasets.MakeMoons(0, 0.1, 1), "samples is 0: .*at least 2 is needed" },
        { "samples", () => Datasets.MakeCircles(1, 0.1, 0.5, 1), "samples is 1: .*at least 2 is needed" },
        { "samples", () => Datasets.MakeBlobs(2, 3, 1), "samples is 2: .*at least 3 is needed" },
        { "samples", () => Datasets.MakeBlobs(2, 3, 1), "samples is 2: at least 3 is needed, one for each center" },
        { "samples", () => Datasets.MakeMoons(1, 0.1, 1), "samples is 1: at least 2 is needed, one for each moon" },
        { "samples", () => Datasets.MakeCircles(1, 0.1, 0.5, 1), "samples is 1: at least 2 is needed, one for each circle" },
        { "samples", () => Datasets.MakeBlobs(2, X, 1), "samples is 2: at least 3 is needed, one for each center" },
        { "samples", () => Datasets.MakeBlobs([1, 2], X, 1, [1, 1, 1]), @"The centers are \(3, 2\) but there are 2 numbers of samples" },
        { "samples", () => Datasets.MakeBlobs([0, 0, 0], X, 1, [1, 1, 1]), "All numbers of samples are 0" },
        { "samples", () => Datasets.MakeBlobs([1, -1, 0], X, 1, [1, 1, 1]), "samples is -1: at least 0 is needed" },
        { "standardDeviations", () => Datasets.MakeBlobs([1, 2, 3], X, 1, [1, 1]), @"The centers are \(3, 2\) but there are 2 standard deviations" },
        { "standardDeviations", () => Datasets.MakeBlobs([1, 2, 3], X, 1, [1, -1, 1]), "standardDeviations is -1" },
        { "centers", () => Datasets.MakeBlobs(3, X * double.NaN, 1), @"centers\[0, 0\] is NaN" },
        { "features", () => Datasets.MakeBlobs(3, 1, 1, features: 0), "features is 0: at least 1 is needed" },
        { "centerBox", () => Datasets.MakeBlobs(3, 1, 1, centerBox: (2, 1)), "centerBox is 2: a box from one finite number to another that is not below it is needed, and its end is 1" },
        { "centerBox", () => Datasets.MakeBlobs(3, 1, 1, centerBox: (0, double.PositiveInfinity)), "its end is Infinity" },
        { "noise", () => Datasets.MakeRegression(3, 1, -1, 1), "noise is -1" },
        { "informative", () => Datasets.MakeRegression(3, 1, 0, 1, informative: 0), "informative is 0: at least 1 is needed" },
        { "bias", () => Datasets.MakeRegression(3, 1, 0, 1, bias: double.NaN), "bias is NaN: a finite number is needed" },
        { "centers", () => Datasets.MakeBlobs(2, 0, 1), "centers is 0: .*at least 1 is needed" },
        { "noise", () => Datasets.MakeMoons(10, -0.1, 1), "noise is -0.1: .*zero or more, is needed" },
        { "noise", () => Datasets.MakeMoons(10, double.NaN, 1), "noise is NaN: .*finite number" },
        { "noise", () => Datasets.MakeCircles(10, double.PositiveInfinity, 0.5, 1), "noise is Infinity: a finite number" },
        { "factor", () => Datasets.MakeCircles(10, 0.1, 1, 1), "factor is 1: .*from 0 to below 1" },
        { "factor", () => Datasets.MakeCircles(10, 0.1, double.NaN, 1), "factor is NaN: .*from 0 to below 1" },
        { "standardDeviation", () => Datasets.MakeBlobs(10, 3, 1, -1), "standardDeviation is -1: .*zero or more, is needed" },
        { "seed", () => Datasets.MakeMoons(10, 0.1, -1), "seed is -1: .*from 0 to 4294967295" },
        { "seed", () => new NumPyRandomState(1L << 32), "seed is 4294967296: .*from 0 to 4294967295" },
        { "seed", () => new NumPyGenerator(-7), "seed is -7: .*zero or more" },
        { "testFraction", () => Moons.Split(0, 1), "testFraction is 0: .*between 0 and 1" },
        { "testFraction", () => Moons.Split(1, 1), "testFraction is 1: .*between 0 and 1" },
        { "testFraction", () => Moons.Split(double.NaN, 1), "testFraction is NaN: .*between 0 and 1" },
        { "testFraction", () => Moons.Split(3, 1), "testFraction is 3: a fraction between 0 and 1, both excluded, is needed; SplitOff takes a number of rows" },
        { "testSamples", () => Moons.SplitOff(10, 1), "testSamples is 10: from 1 to 9 of the 10 samples can be test rows" },
        { "testSamples", () => Moons.SplitOff(0, 1), "testSamples is 0: from 1 to 9" },
        { "stratify", () => Moons.SplitOff(1, 1, stratify: true), "of 9 training and 1 test rows, each of the 2 classes needs one" },
        { "stratify", () => new Dataset("d", X, [0, 1, 0]).Split(0.5, 1, stratify: true), "class 1 has 1 sample, but each class needs one in both parts" },
        { "testFraction", () => Moons.Split(0.95, 1), "testFraction is 0.95: .*of 10 samples this leaves no training row" },
        { "epsilon", () => StandardScaler.Fit(X, -1), "epsilon is -1: .*zero or more" },
        { "x", () => StandardScaler.Fit(Matrix<double>.Build.Dense(2, 2, [1, 2, double.NaN, 4])), @"x\[0, 1\] is NaN: every value must be a finite number" },
        { "x", () => StandardScaler.Fit(Matrix<double>.Build.Dense(0, 2)), @"x is \(0, 2\): at least one row" },
        { "scores", () => OneHot.Decode(Matrix<double>.Build.Dense(2, 0)), @"scores is \(2, 0\): at least one column" },
        { "x", () => StandardScaler.Fit(X).Transform(Matrix<double>.Build.Dense(4, 3)), @"x is \(4, 3\) but the scaler learnt 2 features" },
        { "x", () => new Dataset("d", Matrix<double>.Build.Dense(1, 1, double.NegativeInfinity), [0]), @"x\[0, 0\] is -Infinity" },
        { "x", () => Moons.WithFeatures(X), @"x is \(3, 2\) but the data are \(10, 2\)" },
        { "labels", () => new Dataset("d", X, [0, 1]), @"x is \(3, 2\) but there are 2 labels" },
        { "labels", () => new Dataset("d", X, [0, 1, 2], ["a", "b"]), @"labels\[2\] is 2: class numbers go from 0 to 1" },
        { "labels", () => new Dataset("d", X, [1, 2, 3]), "The smallest label is 1: class numbers go from 0 to K - 1. Subtract 1, or give classNames" },
        { "labels", () => new Dataset("d", X, [0, int.MaxValue, 1]), "The labels go up to 2147483647 but only 3 different ones occur" },
        { "x", () => new Dataset("d", Matrix<double>.Build.Dense(0, 2), []), @"x is \(0, 2\): at least one sample and one feature are needed" },
        { "x", () => new Dataset("d", Matrix<double>.Build.Dense(2, 0), [0, 1]), @"x is \(2, 0\): at least one sample and one feature are needed" },
        { "labels", () => new Dataset("d", X, [0, -1, 1]), @"labels\[1\] is -1: class numbers go from 0 to 1" },
        { "featureNames", () => new Dataset("d", X, [0, 1, 0], featureNames: ["a"]), @"x is \(3, 2\) but there are 1 feature names" },
        { "rows", () => Moons.Rows([10]), "10 is among the rows: row numbers go from 0 to 9" },
        { "rows", () => Moons.Rows([]), "There are 0 row numbers: at least one is needed" },
        { "label", () => OneHot.Encode([0, 3], 3), "label is 3: .*go from 0 to 2" },
        { "labels", () => OneHot.Encode([], 3), "There are 0 labels" },
        { "classCount", () => OneHot.Encode([0], 0), "at least 1 is needed" },
        { "scores", () => OneHot.Decode(Matrix<double>.Build.Dense(1, 1, double.NaN)), @"scores\[0, 0\] is NaN" },
        { "high", () => new NumPyRandomState(0).RandInt(5, 5), "high is 5: .*must be above low, which is 5" },
        { "high", () => new NumPyGenerator(0).Integers(5, 4), "high is 4: .*must be above low, which is 5" },
        { "standardDeviation", () => new NumPyRandomState(0).Normal(0, -2), "standardDeviation is -2: .*zero or more" },
        { "rows", () => new NumPyRandomState(0).StandardNormal(0, 2), "at least 1 is needed" },
    };

    [Theory]
    [MemberData(nameof(Refusals))]
    public void Bad_input_is_refused_by_name_and_value(string parameter, Action call, string sentence)
    {
        var refusal = Assert.ThrowsAny<ArgumentException>(call);

        Assert.Equal(parameter, refusal.ParamName);
        Assert.Matches("(?s)" + sentence, refusal.Message);
    }
}
