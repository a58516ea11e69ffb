using BackpropLab.Exercises;
using Matrix = MathNet.Numerics.LinearAlgebra.Matrix<double>;

namespace BackpropLab.Lessons;

/// <summary>z = a for a above 0, else slope · a.</summary>
static class LeakyRelu
{
    public static FunctionExercise Exercise { get; } = FunctionExercise.Of<Func<Matrix, double, Matrix>>(
        id: "9.1",
        function: "LeakyRelu",
        title: "The leaky ReLU",
        points: 1,
        results: ["z"],
        cases: new[] { Case(5, 3, 0.01), Case(1, 4, 0.3), Case(4, 4, 0.2), Case(6, 1, 0.05), Case(20, 8, 0.1) }.AndOneWithLarge(0, "a", -100),
        hints:
        [
            "On the right it is the ReLU. On the left the ReLU gives 0; what does a line through the origin with a small slope give?",
            "`a.Map(v => ...)` works on each element: `v` where it is above 0, and the slope times `v` elsewhere.",
            "z = a for a > 0, and z = slope · a for a ≤ 0, with the slope that was given.",
        ],
        solution: (a, slope) => a.Map(v => v > 0 ? v : slope * v),
        explanation: "The left side keeps a small slope, so that the error finds a way back through a unit that is off for every sample. How small "
            + "it is, the caller says: an argument that is ignored is a setting that does nothing.",
        misconceptions:
        [
            ((a, slope) => a.Map(v => Math.Max(v, 0)), ("That is the ReLU: the left side is flat and lets nothing back.", "Multiply negative numbers by the slope.")),
            ((a, slope) => a.Map(v => v > 0 ? v : 0.01 * v),
                ("The slope is 0.01 whatever was asked for. The Python lab has the same mistake.", "Use the argument `slope`.")),
            ((a, slope) => a.Map(v => v > 0 ? v : -slope * v), ("The left side goes up again.", "Negative numbers stay negative, only smaller.")),
            ((a, slope) => a.Map(v => v > 0 ? 1 : slope), ("That is the derivative, 1 or the slope.", "The function itself gives a, or the slope times a.")),
            ((a, slope) => a.Map(v => v > 0 ? slope * v : v),
                ("The sides are exchanged: negative numbers pass as they are, positive ones shrink.",
                    "Positive numbers pass as they are, and negative ones are multiplied by the slope.")),
            ((a, slope) => a.Map(v => v > 0 ? v : slope), ("On the left you give the slope itself, a level line.", "Multiply it by a.")),
            ((a, slope) => a.Map(v => v > 0 ? v : v - slope), ("You subtracted the slope.", "A slope multiplies.")),
            ((a, slope) => a * slope,
                ("Every number was multiplied by the slope: that is a straight line, and it bends nothing.", "Let positive numbers pass as they are.")),
            ((a, slope) => a.Map(v => Math.Max(slope, v)), "No number comes out below the slope in yours: it is a floor there. What does a slope do to a number?"),
            ((a, slope) => a.Map(v => v > 0 ? v : v / slope), "You divided by the slope: negative numbers become larger. Are they to shrink or to grow?"),
            ((a, slope) => a.Map(v => v > slope ? v : slope * v), "You bend at the slope. Where does a leaky ReLU bend?"),
            ((a, slope) => a.Map(v => v > 0 ? 1 : slope * v), "On the right you give 1, the derivative. What does the function itself give there?"),
            ((a, slope) => a.Map(v => v > 0 ? v : v + slope), "You added the slope. What does a slope do to a number?"),
            ((a, slope) => a.Map(v => v > 0 ? v : (1 - slope) * v), "The left side has the slope 1 - `slope` in yours."),
            ((a, slope) => a.Map(v => Math.Max(v, 0) + slope * v), "On the right the two lines add up to a slope above 1: which part of the line belongs to the left side alone?"),
            ((a, slope) => a.Map(v => slope * Math.Max(v, 0)), "The slope is on the right in yours, and the left is flat. Which side is to leak?"),
            ((a, slope) => a.Map(v => (double)(int)(v > 0 ? v : slope * v)), "`(int)` cuts the fraction off. Is an activation a whole number?"),
            ((a, slope) => a.PointwiseAbs(), "That is the absolute value: the left side goes up again, as steep as the right one."),
            ((a, slope) => a.Map(v => v < 0 ? slope * v : 0), "The right side is 0 in yours. What does a ReLU do with positive numbers?"),
        ]);

    static ExerciseCase Case(int samples, int units, double slope)
    {
        return Made(samples) with { Redraw = Made };

        ExerciseCase Made(int seed) => new(
            FormattableString.Invariant($"N = {samples}, H = {units}, slope {slope}"), [new Draw(seed).Normal(samples, units) * 2, slope]);
    }
}
