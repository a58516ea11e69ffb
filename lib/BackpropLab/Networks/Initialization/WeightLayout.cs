namespace BackpropLab;

/// <summary>The order in which a weight matrix's elements are drawn.</summary>
public enum WeightLayout
{
    /// <summary>Row by row of W (inputs, outputs): the order where samples are rows.</summary>
    InputsByOutputs,

    /// <summary>Row by row of Wᵀ (outputs, inputs): the order of code that keeps samples in columns.</summary>
    OutputsByInputs,
}
