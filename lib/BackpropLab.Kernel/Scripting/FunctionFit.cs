namespace BackpropLab.Kernel;

/// <summary>What a name is that is given where a function of a certain signature is wanted.</summary>
enum FunctionFit
{
    /// <summary>Nothing is called so.</summary>
    NotThere,

    /// <summary>Something else, such as a number.</summary>
    NoFunction,

    /// <summary>A function that takes or gives something else.</summary>
    OtherSignature,

    /// <summary>A function of that signature.</summary>
    SameSignature,
}
