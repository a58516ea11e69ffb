namespace BackpropLab.Kernel;

/// <summary>The kinds of places.</summary>
enum PlaceKind
{
    /// <summary>A variable of a cell, which later cells see.</summary>
    Variable,

    /// <summary>A parameter, by its number; what a method is called on comes before the first.</summary>
    Parameter,

    /// <summary>What a function gives back.</summary>
    Result,

    /// <summary>What nobody sees outside of the code: a local variable, a value on its way.</summary>
    Local,
}
