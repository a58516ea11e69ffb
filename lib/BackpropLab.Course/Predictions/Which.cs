using BackpropLab.Exercises;

namespace BackpropLab.Lessons;

/// <summary>Which of several things it was, as the letter of its place, for predictions that choose among them.</summary>
static class Which
{
    /// <summary>The one with the lowest value; of equal ones the first.</summary>
    /// <exception cref="InvalidOperationException">There is no value.</exception>
    public static char IsLowest(IReadOnlyList<double> values) => Letter(values, values.Min());

    /// <summary>The first that has at least so much; the letter after the last one if none has.</summary>
    public static char ReachesFirst(IReadOnlyList<double> values, double least) => Letter(values, values.FirstOrDefault(value => value >= least, double.NaN));

    static char Letter(IReadOnlyList<double> values, double one) => ConceptQuestion.Letter(values.TakeWhile(value => value != one).Count());
}
