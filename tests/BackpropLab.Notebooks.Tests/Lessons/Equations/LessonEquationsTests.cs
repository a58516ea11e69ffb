namespace BackpropLab.Notebooks.Tests.Lessons.Equations;

public class LessonEquationsTests
{
    /// <summary>The equations that are not executed, by how they begin, each with the reason.</summary>
    static readonly (string Lesson, string Begins, string Reason)[] notExecuted =
    [
        ("02", @"\frac{\partial L}{\partial w} \approx", "An approximation, off by about ε²: lesson 2's table and the tests of GradientCheck hold it."),
        ("03", @"\frac{\partial L}{\partial w} \approx", "An approximation, off by about ε², and the choice of ε: exercise 3.9 and the tests of GradientCheck hold them."),
        ("07", @"x \, (w_i - w_j)", "A condition that picks the points of a border, true of no other x."),
    ];

    public static TheoryData<string, string, string> Displayed => LessonEquations.Displayed;

    [Theory]
    [MemberData(nameof(Displayed))]
    public void What_a_displayed_formula_equates_is_equal_at_random_values(string lesson, string heading, string tex)
    {
        if (notExecuted.Any(exception => exception.Lesson == lesson && tex.StartsWith(exception.Begins, StringComparison.Ordinal)))
            return;
        var scenes = LessonScenes.Of(lesson, heading);
        foreach (var equation in LessonEquations.Of(tex))
        {
            var executed = scenes.SelectMany(scene => Execution.Run(equation, scene)).Distinct().Order();
            Assert.True(
                executed.SequenceEqual(Enumerable.Range(0, equation.Sides.Count)),
                $"Of {equation.Sides.Count} sides of an equation those with the numbers [{string.Join(", ", executed)}] have values below \"{heading}\" of lesson {lesson}.");
        }
    }

    [Fact]
    public void The_lessons_have_about_a_hundred_equations() =>
        Assert.InRange(Displayed.Sum(formula => LessonEquations.Of(formula.Data.Item3).Count), 90, 500);

    [Fact]
    public void Every_equation_that_is_not_executed_stands_in_a_lesson() => Assert.All(
        notExecuted, exception => Assert.Contains(LessonEquations.In(exception.Lesson), formula => formula.Tex.StartsWith(exception.Begins, StringComparison.Ordinal)));

    [Theory]
    [InlineData("02", "2.3 The gradients", @"\frac{\partial L}{\partial W} = X^{\mathsf T} \delta")]
    [InlineData("02", "2.3 The gradients", @"\delta = t - y")]
    [InlineData("03", "Step 2", @"\delta^{(1)} = \bigl( \delta^{(2)} \, W^{(2)\mathsf T} \bigr) \odot z^{(1)}")]
    [InlineData("03", "Step 3", @"\frac{\partial L}{\partial W^{(2)}} = \frac{1}{N} \delta^{(2)\mathsf T} z^{(1)}")]
    [InlineData("05", "Exercise 5.2", @"h'(a) = \begin{cases} 1 & a \ge 0 \\ 0 & a < 0 \end{cases}")]
    [InlineData("07", "Step 1", @"J_{ij} = y_i \, \bigl( [i = j] - y_i \bigr)")]
    [InlineData("08", "The output", @"\delta^{(2)} = (y - t)")]
    [InlineData("08", "8.1", @"(D, 1)(1, H) = (H, D)")]
    public void A_wrong_equation_is_found(string lesson, string heading, string tex) => Assert.ThrowsAny<Xunit.Sdk.XunitException>(() =>
    {
        foreach (var scene in LessonScenes.Of(lesson, heading))
            Execution.Run(LessonEquations.Of(tex).Single(), scene);
    });
}
