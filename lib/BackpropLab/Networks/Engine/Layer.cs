namespace BackpropLab.Networks;

/// <summary>One layer of weights, a^l = z^(l-1) W^l + b^l and z^l = h(a^l): what it is, without its numbers.</summary>
/// <param name="Number">l; the first layer is 1.</param>
/// <param name="Inputs">How many activations z^(l-1) come in: the rows of W.</param>
/// <param name="Outputs">How many units there are: the columns of W.</param>
/// <param name="Activation">h; null in the output layer, whose activation belongs to the loss.</param>
sealed record Layer(int Number, int Inputs, int Outputs, Activation? Activation)
{
    /// <summary>What people call the layer's W.</summary>
    public string WeightsName => FormattableString.Invariant($"W{Number}");

    /// <summary>What people call the layer's b.</summary>
    public string BiasesName => FormattableString.Invariant($"b{Number}");
}
