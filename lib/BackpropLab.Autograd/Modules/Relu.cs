namespace BackpropLab.Autograd;

/// <summary>The activation max(0, a).</summary>
public sealed class Relu : Module
{
    /// <inheritdoc/>
    public override Tensor Forward(Tensor x)
    {
        ArgumentNullException.ThrowIfNull(x);
        return x.Relu();
    }
}
