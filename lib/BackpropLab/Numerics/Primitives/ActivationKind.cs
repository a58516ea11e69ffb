namespace BackpropLab.Numerics;

/// <summary>The activation functions that the primitives know.</summary>
enum ActivationKind
{
    Identity,
    Sigmoid,
    Tanh,
    Relu,
    LeakyRelu,
}
