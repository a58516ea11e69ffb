namespace BackpropLab;

/// <summary>How biases start.</summary>
public enum InitialBias
{
    /// <summary>At zero, with nothing drawn.</summary>
    Zero,

    /// <summary>Drawn like the weights, each layer's before its weights.</summary>
    BeforeWeights,

    /// <summary>Drawn like the weights, each layer's after its weights.</summary>
    AfterWeights,
}
