namespace BackpropLab.Autograd;

/// <summary>Gradient descent: each step takes the learning rate times the gradient off every parameter.</summary>
public sealed class Sgd
{
    readonly Tensor[] parameters;
    readonly double learningRate;

    /// <summary>Makes an optimizer.</summary>
    /// <param name="parameters">What is learned, such as those of a module; one that comes twice is moved once.</param>
    /// <param name="learningRate">η, a finite number above zero.</param>
    /// <exception cref="ArgumentException">There is no parameter, or one that takes no gradient.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The learning rate is not above zero.</exception>
    public Sgd(IEnumerable<Tensor> parameters, double learningRate)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        TapeGuard.Positive(learningRate, nameof(learningRate));
        this.parameters = [.. parameters.Distinct()];
        this.learningRate = learningRate;
        if (this.parameters.Length == 0)
            throw new ArgumentException("There is no parameter to learn: give the Parameters of a module.", nameof(parameters));
        if (this.parameters.Contains(null))
            throw new ArgumentException("One of the parameters is null: give the Parameters of a module.", nameof(parameters));
        if (Array.Find(this.parameters, parameter => !parameter.RequiresGradient) is { } fixedOne)
        {
            throw new ArgumentException(
                $"'{fixedOne.Name}' {fixedOne.Shape} takes no gradient, so it cannot be learned: create it with requiresGradient: true.", nameof(parameters));
        }
    }

    /// <summary>Sets all gradients to zero, without which those of the batches before would be added in.</summary>
    public void ZeroGradient() => Array.ForEach(parameters, parameter => parameter.ZeroGradient());

    /// <summary>W ← W − η dW.</summary>
    public void Step() => Array.ForEach(parameters, parameter => parameter.Value -= learningRate * parameter.Gradient);
}
