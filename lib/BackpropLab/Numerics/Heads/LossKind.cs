namespace BackpropLab.Numerics;

/// <summary>The losses that the kernels know.</summary>
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
