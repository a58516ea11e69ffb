namespace BackpropLab.Numerics;

/// <summary>The losses that the primitives know.</summary>
enum LossKind
{
    BinaryCrossEntropy,
    BinaryCrossEntropyWithEpsilon,
    BinaryCrossEntropyOnLogits,
    SoftmaxCrossEntropy,
    SoftmaxCrossEntropyWithEpsilon,
    SquaredError,
    SquaredErrorOfSigmoid,
}
