namespace BackpropLab.Exercises;

public static partial class Mistakes
{
    /// <summary>The rows in the order of the file.</summary>
    public static UsualMistake NotShuffled { get; } = right =>
    {
        var place = right.Place("order");
        return OfArguments(
            right,
            ("You took the rows in the order of the file. Where does the shuffling come in?", "`order[n]` says which row comes at place n: look each row up in it."),
            ("order", arguments => Enumerable.Range(0, ((int[])arguments[place]!).Length).ToArray())).Written("order", "Enumerable.Range(0, order.Length).ToArray()");
    };
}
