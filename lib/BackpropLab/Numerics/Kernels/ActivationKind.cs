namespace BackpropLab.Numerics;

/// <summary>The activation functions that the kernels know.</summary>
enum ActivationKind
{
    Identity,
    Sigmoid,
    Tanh,
    LeakyRelu,
}
