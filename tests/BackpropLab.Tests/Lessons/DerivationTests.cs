using BackpropLab.Exercises;
using BackpropLab.Tests.Exercises;

namespace BackpropLab.Tests.Lessons;

/// <summary>The derivations of the course: their steps are the derivatives that they claim to be, and the first wrong one is named.</summary>
public class DerivationTests
{
    const double Nudge = 1e-5;

    /// <summary>
    /// Each step as a difference quotient of what the lesson gives, in the order of the steps; what the student may
    /// use of the forward pass is computed anew from where it came.
    /// </summary>
    static readonly Dictionary<string, Func<double[], double>[]> nudged = new()
    {
        ["2.D1"] = [p => Slope(a => 1 + Math.Exp(-a), p[0]), p => Slope(u => 1 / u, 1 + Math.Exp(-p[0])), p => Slope(Sigmoid, p[0])],
        ["2.D2"] = [p => Slope(y => CrossEntropy(y, p[1]), p[0]), p => Slope(Sigmoid, Logit(p[0])), p => Slope(a => CrossEntropy(Sigmoid(a), p[1]), Logit(p[0]))],
        ["2.D3"] =
        [
            p => Slope(w => (p[0] * w) + p[2], p[1]), p => Slope(w => p[3] * ((p[0] * w) + p[2]), p[1]),
            p => Slope(b => (p[0] * p[1]) + b, p[2]), p => Slope(b => p[3] * ((p[0] * p[1]) + b), p[2]),
        ],
        ["3.D1"] = [p => Slope(z => z * p[1], p[0]), p => Slope(Math.Tanh, Math.Atanh(p[0])), p => Slope(a => p[2] * p[1] * Math.Tanh(a), Math.Atanh(p[0]))],
        ["3.D2"] =
        [
            p => Slope(W => p[0] * W, 0.3), p => Slope(W => p[2] * (p[0] * W), 0.3),
            p => Slope(W => ((p[2] * (p[0] * W)) + (p[3] * (p[1] * W))) / 2, 0.3),
        ],
        ["3.D3"] = [p => Slope(b => 0.7 + b, 0.3), p => Slope(b => p[0] * (0.7 + b), 0.3), p => Slope(b => ((p[0] * (0.7 + b)) + (p[1] * (0.2 + b))) / 2, 0.3)],
        ["5.D1"] = [p => Slope(a => Math.Exp(a) - Math.Exp(-a), p[0]), p => Slope(a => Math.Exp(a) + Math.Exp(-a), p[0]), p => Slope(Math.Tanh, p[0])],
        ["6.D1"] = [p => Slope(a => Math.Log(1 + Math.Exp(a)), p[0]), p => Slope(a => Math.Log(1 + Math.Exp(a)) - (p[1] * a), p[0])],
        ["7.D1"] =
        [
            p => Slope(a => p[2] - Math.Exp(p[0]) + Math.Exp(a), p[0]), p => Slope(a => Math.Exp(a) / (p[2] - Math.Exp(p[0]) + Math.Exp(a)), p[0]),
            p => Slope(a => Math.Exp(p[0]) / (p[2] - Math.Exp(p[1]) + Math.Exp(a)), p[1]),
        ],
        // With ln y for logits the sum of the exponentials is 1.
        ["7.D2"] =
        [
            p => Slope(y => -Math.Log(y), p[0]), p => Slope(a => -Math.Log(Math.Exp(a) / (1 - p[0] + Math.Exp(a))), Math.Log(p[0])),
            p => Slope(a => -Math.Log(p[0] / (1 - p[1] + Math.Exp(a))), Math.Log(p[1])),
        ],
        ["8.D1"] = [p => Slope(y => SquaredError(y, p[1]), p[0]), p => Slope(Sigmoid, Logit(p[0])), p => Slope(a => SquaredError(Sigmoid(a), p[1]), Logit(p[0]))],
        ["9.D1"] = [p => Slope(w => p[2] * w * w / (2 * p[3]), p[0]), p => Slope(w => (p[1] * w) + (p[2] * w * w / (2 * p[3])), p[0])],
        // The product's share is written last: the way back meets it after the tanh.
        ["11.D1"] =
        [
            p => Slope(a => a * p[1], p[0]), p => Slope(Math.Tanh, p[0]), p => Slope(a => (a * p[1]) + Math.Tanh(a), p[0]), p => Slope(a => a * p[1], p[0]),
        ],
    };

    public static TheoryData<string> Ids => [.. Courses.Found.Functions.Where(exercise => exercise.IsDerivation).Select(exercise => exercise.Id)];

    [Theory, MemberData(nameof(Ids))]
    public void Each_step_is_the_derivative_that_its_name_says_at_every_point(string id)
    {
        var exercise = Courses.Found.Function(id)!;
        foreach (var run in FunctionRun.Of(exercise.Solution, exercise.Cases).Cases)
        {
            double[] point = [.. run.Case.Arguments.Cast<double>()];
            Assert.Equal(exercise.Results.Count, nudged[id].Length);
            Assert.All(nudged[id], (step, i) => Assert.True(
                GradientCheck.RelativeError(run.Values!.Items[i]![0, 0], step(point)) <= GradientCheck.Tolerance, $"{exercise.Results[i]} {run.Case.Name}"));
        }
    }

    [Theory, MemberData(nameof(Ids))]
    public void The_first_wrong_step_is_named_and_nothing_is_said_of_those_after_it(string id)
    {
        var exercise = Courses.Found.Function(id)!;
        for (var first = 0; first < exercise.Results.Count; first++)
        {
            var (right, wrongFrom) = (Students.Right(exercise), first);
            var result = CheckResult.Of(exercise, arguments => Spoilt(right(arguments)!, wrongFrom), FunctionRun.Budget);

            Assert.Contains($"Step {first + 1}, {WrongStep.Text(exercise.Results[first])}, is the first that is not right", string.Join(' ', result.Sentences));
            Assert.Equal(exercise.Results.Take(first + 1), result.Comparisons.Select(item => item.Result));
        }
    }

    [Theory]
    [InlineData("dE_dy", "∂E/∂y")]
    [InlineData("dyi_daj", "∂yi/∂aj")]
    [InlineData("slope", "slope")]
    public void A_step_is_named_as_in_formulas(string name, string text) => Assert.Equal(text, WrongStep.Text(name));

    [Fact]
    public void Any_equivalent_form_is_right()
    {
        Func<object?[], object?>[] forms =
        [
            p => Steps(((double)p[0]! - (double)p[1]!) / ((double)p[0]! * (1 - (double)p[0]!)), (double)p[0]! - ((double)p[0]! * (double)p[0]!), (double)p[0]! - (double)p[1]!),
            p => Steps((double)p[1]! == 1 ? -1 / (double)p[0]! : 1 / (1 - (double)p[0]!), (double)p[0]! * (1 - (double)p[0]!), -((double)p[1]! - (double)p[0]!)),
        ];

        Assert.All(forms, form => Assert.Equal(ExerciseState.Solved, CheckResult.Of(Courses.Found.Function("2.D2")!, form, FunctionRun.Budget).State));
    }

    static (double, double, double) Steps(double first, double second, double third) => (first, second, third);

    // From one step on every number is off by another amount, which no known mistake is.
    static object Spoilt(object result, int from)
    {
        var items = (System.Runtime.CompilerServices.ITuple)result;
        return Activator.CreateInstance(result.GetType(), [.. Enumerable.Range(0, items.Length).Select(i => i < from ? items[i] : Math.Sin(5 * (double)items[i]!) + 2.5)])!;
    }

    static double Slope(Func<double, double> function, double at) => (function(at + Nudge) - function(at - Nudge)) / (2 * Nudge);

    static double Sigmoid(double a) => 1 / (1 + Math.Exp(-a));

    static double Logit(double y) => Math.Log(y / (1 - y));

    static double CrossEntropy(double y, double t) => -((t * Math.Log(y)) + ((1 - t) * Math.Log(1 - y)));

    static double SquaredError(double y, double t) => (y - t) * (y - t) / 2;
}
