namespace BackpropLab;

/// <summary>Cases that are a step of logistic regression.</summary>
static class LogisticCases
{
    public static IEnumerable<ExerciseCase> Of(string names, Func<LogisticModel, object[]> arguments, Func<LogisticModel, GradientProbe> probe) =>
        Sizes.Several.Select((sizes, i) =>
        {
            var model = new LogisticModel(sizes, new Draw(i + 1));
            var name = names.Contains('D') ? FormattableString.Invariant($"N = {sizes.N}, D = {sizes.D}") : FormattableString.Invariant($"N = {sizes.N}");
            return new ExerciseCase(name, arguments(model), probe(model));
        });
}
