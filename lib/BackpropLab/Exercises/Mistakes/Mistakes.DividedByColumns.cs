namespace BackpropLab.Exercises;

public static partial class Mistakes
{
    /// <summary>A mean over the samples that was divided by the number of columns.</summary>
    /// <param name="parameter">The argument whose columns were counted.</param>
    /// <param name="columns">What its columns are, such as "features D".</param>
    public static UsualMistake DividedByColumns(string parameter, string columns) => right =>
    {
        var place = right.Place(parameter);
        return OfResult(
            right,
            ($"You divided by the number of {columns} in {right.Results}. What is the mean taken over?",
                $"The mean is over the N samples, which are the rows: `{parameter}.RowCount`."),
            (arguments, result) => ResultChange.Scaled(result, Samples(arguments) / Of(arguments, place).ColumnCount), $"R * N / {parameter}.ColumnCount");
    };
}
