namespace BackpropLab.Exercises;

/// <summary>An exercise's right function, of which usual mistakes make wrong ones.</summary>
public sealed class RightFunction
{
    readonly Func<object?[], object?> function;
    readonly string[] parameters;

    internal RightFunction(Delegate function, IReadOnlyList<string> results) : this(
        UntypedFunction.Of(function), [.. function.Method.GetParameters().Select(parameter => parameter.Name!)], string.Join(", ", results))
    {
    }

    RightFunction(Func<object?[], object?> function, string[] parameters, string results) => (this.function, this.parameters, Results) = (function, parameters, results);

    /// <summary>What it returns, as a sentence names it: <c>dW</c>; <c>W1, b1</c>.</summary>
    public string Results { get; }

    /// <summary>Calls the function.</summary>
    /// <param name="arguments">The arguments, in the order of its parameters.</param>
    public object? Call(object?[] arguments) => function(arguments);

    /// <summary>A wrong function in its place, so that a second mistake can be made of the first.</summary>
    internal RightFunction With(Func<object?[], object?> wrong) => new(wrong, parameters, Results);

    /// <summary>Whether it has a parameter of that name.</summary>
    public bool Has(string parameter) => parameters.Contains(parameter);

    /// <summary>The place of a parameter, counted from 0.</summary>
    /// <exception cref="ArgumentException">There is no such parameter.</exception>
    public int Place(string parameter) => Array.IndexOf(parameters, parameter) is var place and >= 0
        ? place
        : throw new ArgumentException($"The right function has no parameter {parameter}, only {string.Join(", ", parameters)}.", nameof(parameter));
}
