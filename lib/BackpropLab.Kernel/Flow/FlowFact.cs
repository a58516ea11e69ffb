namespace BackpropLab.Kernel;

/// <summary>One thing that code may do, as far as other cells can tell.</summary>
abstract record FlowFact
{
    /// <summary>Through one place another can be reached: it is a part of it, or it itself.</summary>
    public sealed record Holds(Place Holder, Place Held) : FlowFact;

    /// <summary>What is at a place has another in view, so that it is read with it, and never changes it.</summary>
    public sealed record Sees(Place Holder, Place Seen) : FlowFact;

    /// <summary>What is at a place gets a new part, whoever else holds it.</summary>
    public sealed record Keeps(Place Keeper, Place Kept) : FlowFact;

    /// <summary>What is at a place may change, or a part of it.</summary>
    public sealed record Changes(Place What) : FlowFact;

    /// <summary>A variable is given another value; what it held stays as it is.</summary>
    public sealed record Assigns(Place Variable) : FlowFact;

    /// <summary>Something is taken from what is at a place, if that is a stream or has one.</summary>
    public sealed record Draws(Place What) : FlowFact;

    /// <summary>What is at a place gives something else each time.</summary>
    public sealed record IsStream(Place What) : FlowFact;

    /// <summary>A function of a cell may be called.</summary>
    /// <param name="Function">Its name, with the number of its parameters.</param>
    /// <param name="Arguments">Where each argument is; null for a value that cannot change.</param>
    /// <param name="Result">Where what it gives back goes.</param>
    public sealed record Calls(string Function, IReadOnlyList<Place?> Arguments, Place Result) : FlowFact;

    /// <summary>The function that a variable holds may be called.</summary>
    public sealed record CallsHeld(string Variable, IReadOnlyList<Place?> Arguments, Place Result) : FlowFact;
}
