namespace BackpropLab.Exercises;

public static partial class Mistakes
{
    /// <summary>A mean over the samples that was divided by the number of columns as well.</summary>
    /// <param name="parameter">The argument whose columns were counted.</param>
    /// <param name="columns">What its columns are, such as "classes K".</param>
    public static UsualMistake AveragedOverColumns(string parameter, string columns) => right =>
    {
        var place = right.Place(parameter);
        return OfResult(
            right,
            $"You divided by the number of {columns} as well in {right.Results}. Over what is the mean taken?",
            (arguments, result) => ResultChange.Scaled(result, 1.0 / Of(arguments, place).ColumnCount), $"R / {parameter}.ColumnCount");
    };
}
