namespace BackpropLab.Autograd;

/// <summary>A part of a network: computes outputs from inputs, and may have parameters.</summary>
public abstract class Module
{
    /// <summary>What <see cref="Sgd"/> is to learn, in order; none unless said otherwise.</summary>
    public virtual IEnumerable<Tensor> Parameters => [];

    /// <summary>Computes outputs from inputs.</summary>
    /// <param name="x">Inputs (N, D), one row for each sample.</param>
    /// <returns>Outputs (N, K).</returns>
    public abstract Tensor Forward(Tensor x);
}
