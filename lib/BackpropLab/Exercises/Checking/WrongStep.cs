namespace BackpropLab.Exercises;

/// <summary>The first wrong step of a derivation: those after it may be wrong because of it alone.</summary>
/// <param name="Number">Its number, counted from 0.</param>
/// <param name="Name">The step as formulas have it.</param>
sealed record WrongStep(int Number, string Name)
{
    /// <summary>The first wrong step; null if all are right, or if the exercise is no derivation.</summary>
    public static WrongStep? Of(FunctionExercise exercise, IReadOnlyList<Comparison> results)
    {
        if (!exercise.IsDerivation)
            return null;
        var number = exercise.Results.TakeWhile(name => results.All(item => item.Result != name || item.Agrees)).Count();
        return number == exercise.Results.Count ? null : new(number, Text(exercise.Results[number]));
    }

    /// <summary>A step's name in C#, such as dE_dy, as formulas have it: ∂E/∂y.</summary>
    public static string Text(string name) => name.Split('_') is [['d', .. var above], ['d', .. var below]] ? $"∂{above}/∂{below}" : name;

    /// <summary>What a student is told first.</summary>
    public string Sentence => FormattableString.Invariant($"Step {Number + 1}, {Name}, is the first that is not right{(Number > 0 ? "; what stands before it is" : "")}.");
}
