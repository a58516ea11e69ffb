namespace BackpropLab.Autograd;

/// <summary>Modules one after the other, each fed with the outputs of the one before.</summary>
public sealed class Sequential : Module
{
    readonly Module[] modules;

    /// <summary>Puts modules in a row.</summary>
    /// <param name="modules">First to last; one may come several times and then shares its parameters.</param>
    /// <exception cref="ArgumentException">There is none, or one is null.</exception>
    public Sequential(params Module[] modules)
    {
        ArgumentNullException.ThrowIfNull(modules);
        if (modules.Length == 0 || Array.Exists(modules, module => module is null))
            throw new ArgumentException($"{modules.Length} modules were given{(modules.Length == 0 ? "" : ", one of them null")}: at least one is needed.", nameof(modules));
        this.modules = [.. modules];
    }

    /// <summary>The parameters of the modules, first to last, each once.</summary>
    public override IEnumerable<Tensor> Parameters => modules.SelectMany(module => module.Parameters).Distinct();

    /// <inheritdoc/>
    public override Tensor Forward(Tensor x) => modules.Aggregate(x, (z, module) => module.Forward(z));
}
