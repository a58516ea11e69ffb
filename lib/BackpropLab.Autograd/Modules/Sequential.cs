namespace BackpropLab.Autograd;

/// <summary>Modules one after the other, each fed with the outputs of the one before.</summary>
public sealed class Sequential(params Module[] modules) : Module
{
    /// <summary>Those of the modules, first to last.</summary>
    public override IEnumerable<Tensor> Parameters => modules.SelectMany(module => module.Parameters);

    /// <inheritdoc/>
    public override Tensor Forward(Tensor x) => modules.Aggregate(x, (z, module) => module.Forward(z));
}
