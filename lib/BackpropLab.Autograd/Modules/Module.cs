namespace BackpropLab.Autograd;

/// <summary>A part of a network: computes outputs from inputs, and may have parameters.</summary>
public abstract class Module
{
    /// <summary>What <see cref="Sgd"/> is to learn, in order; none unless said otherwise.</summary>
    public virtual IEnumerable<Tensor> Parameters => [];

    /// <summary>Computes outputs (N, K) from inputs (N, D).</summary>
    public abstract Tensor Forward(Tensor x);
}
